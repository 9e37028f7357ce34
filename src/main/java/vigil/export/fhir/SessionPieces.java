package vigil.export.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every resource of a session as it stands at one revision, in the order of the sections. */
final class SessionPieces {
    private SessionPieces() {}

    /** Those that rest on entries: what a correction can change. */
    static Map<UUID, Piece> ofEntries(Setting setting) {
        List<Piece> pieces = new ArrayList<>();
        pieces.addAll(new AllergyPieces(setting).pieces());
        pieces.addAll(new OrderPieces(setting).pieces());
        pieces.addAll(new DosePieces(setting).parts());
        pieces.addAll(new DrugAccountPieces(setting).pieces());
        pieces.addAll(new VitalPieces(setting).pieces());
        pieces.addAll(new ScorePieces(setting).pieces());
        pieces.addAll(new EffectPieces(setting).pieces());
        pieces.addAll(new RescuePieces(setting).pieces());
        pieces.addAll(new VisitPieces(setting).care());
        pieces.addAll(new ChecklistPieces(setting).pieces());
        return byId(pieces);
    }

    /** The sums over what was given: they come and go with it, and change as time passes. */
    static Map<UUID, Piece> sums(Setting setting) {
        List<Piece> pieces = new ArrayList<>(new DosePieces(setting).pieces());
        pieces.addAll(new DrugAccountPieces(setting).sums());
        return byId(pieces);
    }

    /** Those that rest on the session as a whole. */
    static Map<UUID, Piece> ofSession(
            Setting setting, Namespaces namespaces, AttachedRecord attached) {
        List<Piece> pieces = new ArrayList<>();
        pieces.addAll(new PeoplePieces(setting, namespaces).pieces());
        pieces.addAll(new VisitPieces(setting).pieces());
        pieces.add(attached.piece(setting));
        return byId(pieces);
    }

    private static Map<UUID, Piece> byId(List<Piece> pieces) {
        Map<UUID, Piece> all = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (all.put(piece.key().uuid(), piece) != null) {
                throw new IllegalStateException("two resources of one key: " + piece.key());
            }
        }
        return all;
    }
}
