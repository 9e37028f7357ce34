package vigil.screen.desk;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import vigil.review.ReviewList.HandedOver;
import vigil.session.SessionId;

/** What is known of where records went; read on the window's thread. */
public interface Receipts {

    /** Nothing ever went anywhere. */
    Receipts NONE =
            new Receipts() {
                @Override
                public List<Receipt> of(SessionId session) {
                    return List.of();
                }

                @Override
                public Map<SessionId, HandedOver> handedOver() {
                    return Map.of();
                }

                @Override
                public void again(SessionId session) {}

                @Override
                public ReadOnlyLongProperty changes() {
                    return new ReadOnlyLongWrapper(0).getReadOnlyProperty();
                }
            };

    /** Those of a session, by system and then revision. */
    List<Receipt> of(SessionId session);

    /** How each session that ever went anywhere stands as a whole; empty where none did. */
    Map<SessionId, HandedOver> handedOver();

    /** Sends the newest record of a session once more. */
    void again(SessionId session);

    /** Counts up with every change. */
    ReadOnlyLongProperty changes();
}
