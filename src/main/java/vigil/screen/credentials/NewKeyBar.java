package vigil.screen.credentials;

import javafx.scene.Node;
import javafx.util.Subscription;
import vigil.screen.kit.MessageBar;
import vigil.screen.kit.Words;

/**
 * Says that the store is written anew under another key, as long as it is, wherever somebody is in
 * the window: who closes it meanwhile has to change the key again.
 */
public final class NewKeyBar {
    private final Words words;
    private final MessageBar bar = new MessageBar();

    /** One that says nothing yet. */
    public NewKeyBar(Words words) {
        this.words = words;
    }

    /** The bar itself. */
    public Node node() {
        return bar;
    }

    /** Follows what is asked at the door of a window. */
    public Subscription follow(Door door) {
        return door.atLength().subscribe(asked -> show(asked.intValue() > 0));
    }

    private void show(boolean writes) {
        if (writes) {
            bar.show(
                    MessageBar.Level.INFO,
                    words.say("credentials.new-key.lead"),
                    words.say("credentials.new-key.text"));
        } else {
            bar.hide();
        }
    }
}
