package vigil.telling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vigil.discharge.Readiness;
import vigil.protocol.Checklist;
import vigil.protocol.Criterion;
import vigil.protocol.Limit;
import vigil.protocol.Protocol;
import vigil.quantity.Moment;
import vigil.session.Chart;
import vigil.session.DoseCheck;
import vigil.session.EntryId;
import vigil.session.ObservationEvent.SideEffectChanged;
import vigil.session.ObservationEvent.SideEffectLogged;

/** What codes and ids within one session stand for: checklist lines, limits, side effects. */
public final class SessionTerms {
    private Optional<Protocol> protocol = Optional.empty();
    private final Map<EntryId, String> effects = new HashMap<>();
    private final Map<EntryId, Moment> changedAfterCheck = new HashMap<>();

    /** Reads the terms of another session from here on; before the first a code is only a code. */
    public void of(Chart chart) {
        protocol = chart.protocol();
        effects.clear();
        changedAfterCheck.clear();
        DoseCheck.in(chart)
                .forEach(
                        check ->
                                check.since()
                                        .ifPresent(
                                                at -> changedAfterCheck.put(check.by().id(), at)));
        chart.all(SideEffectLogged.class)
                .forEach(one -> effects.put(one.id(), one.event().effect().term().text()));
        chart.all(SideEffectChanged.class)
                .forEach(one -> effects.put(one.event().effect(), one.event().now().term().text()));
    }

    /** The words of a checklist line; the code of one that the protocol does not have. */
    public String line(Checklist.Kind list, String code) {
        return protocol.flatMap(known -> known.checklist(list))
                .flatMap(
                        lines ->
                                lines.lines().stream()
                                        .filter(line -> line.code().equals(code))
                                        .findFirst())
                .map(Checklist.Line::text)
                .orElse(code);
    }

    /** The criterion for leaving that a code sets aside; none for the line of a checklist. */
    Optional<Criterion> criterion(String code) {
        return protocol.stream()
                .flatMap(known -> known.leaving().stream())
                .filter(one -> !(one instanceof Criterion.LineAnswered))
                .filter(one -> Readiness.code(one).equals(code))
                .findFirst();
    }

    /** What a limit says; its id where the protocol does not have it. */
    String limit(String id) {
        return protocol.stream()
                .flatMap(known -> known.limits().stream())
                .filter(limit -> limit.id().equals(id))
                .map(Limit::says)
                .findFirst()
                .orElse(id);
    }

    /** When what a second person checked was first changed; nothing where it still stands. */
    Optional<Moment> changedAfterCheck(EntryId check) {
        return Optional.ofNullable(changedAfterCheck.get(check));
    }

    /** Which side effect an entry is about; nothing where none of that entry is on record. */
    Optional<String> effect(EntryId entry) {
        return Optional.ofNullable(effects.get(entry));
    }
}
