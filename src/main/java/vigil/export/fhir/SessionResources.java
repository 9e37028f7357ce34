package vigil.export.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vigil.assets.CodeTable;
import vigil.export.SessionRecord;

/** All resources of a session as they leave, the composition first. */
final class SessionResources {
    private final Namespaces namespaces;
    private final AttachedRecord attached;
    private final CodeTable codes;

    SessionResources(Namespaces namespaces, AttachedRecord attached, CodeTable codes) {
        this.namespaces = namespaces;
        this.attached = attached;
        this.codes = codes;
    }

    List<Finished> of(SessionRecord record) {
        Setting setting = new Setting(record);
        History history = History.of(record, codes);
        Narratives narratives = new Narratives(record.demo());
        Map<UUID, Piece> standing =
                new LinkedHashMap<>(SessionPieces.ofSession(setting, namespaces, attached));
        standing.putAll(SessionPieces.sums(setting));
        standing.putAll(SessionPieces.ofEntries(setting));
        List<Piece> away =
                history.takenAway(standing).values().stream().map(Piece::takenAway).toList();
        List<Piece> content = new ArrayList<>(standing.values());
        content.addAll(away);
        List<Piece> about = new ArrayList<>(new ProvenancePieces(setting, history).pieces(content));
        about.addAll(new Signatures(setting).pieces());
        List<Piece> all = new ArrayList<>(content);
        all.addAll(about);
        Piece composition = new CompositionWriting(setting, narratives).piece(all);

        Finishing finishing = new Finishing(setting, history, narratives);
        List<Finished> finished = new ArrayList<>(List.of(finishing.standing(composition)));
        standing.values().forEach(piece -> finished.add(finishing.standing(piece)));
        away.forEach(piece -> finished.add(finishing.takenAway(piece)));
        about.forEach(piece -> finished.add(finishing.standing(piece)));
        LooseEnds.cut(finished);
        return finished;
    }
}
