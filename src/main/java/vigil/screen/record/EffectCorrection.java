package vigil.screen.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.effects.DrugAction;
import vigil.effects.EffectTerm;
import vigil.effects.Expectedness;
import vigil.effects.Grade;
import vigil.effects.OnsetKnown;
import vigil.effects.Seriousness;
import vigil.effects.SideEffect;
import vigil.protocol.Protocol;
import vigil.screen.kit.CheckLine;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.LineField;
import vigil.screen.kit.Words;
import vigil.session.Chart;
import vigil.session.SessionEvent;

/**
 * A side effect as it was charted: what makes it serious may be known only the next day, as when
 * the patient was admitted, and nothing else says it then.
 */
final class EffectCorrection implements Correction {
    private final SideEffect old;
    private final List<EffectTerm> terms;
    private final Function<SideEffect, SessionEvent> make;
    private final LineField term;
    private final ChoiceRow<Grade> grade;
    private final ChoiceRow<OnsetKnown> onset;
    private final ChoiceRow<Expectedness> expected;
    private final ChoiceRow<DrugAction> action;
    private final LineField done;
    private final LineField told;
    private final Map<Seriousness, CheckLine> serious = new EnumMap<>(Seriousness.class);

    /**
     * The fields of one entry.
     *
     * @param make the entry that says a side effect
     */
    EffectCorrection(
            Words words, Chart chart, SideEffect old, Function<SideEffect, SessionEvent> make) {
        this.old = old;
        this.terms = chart.protocol().map(Protocol::terms).orElse(List.of());
        this.make = make;
        AmendFields fields = new AmendFields(words);
        grade = fields.choice("grade", "grade.", old.grade(), Grade.values());
        done = fields.line("done", old.done());
        told = fields.line("told", old.told());
        term = fields.line("term", old.term().text());
        onset = fields.choice("onset", "onsetKnown.", old.onset(), OnsetKnown.values());
        expected =
                fields.choice("expected", "expectedness.", old.expected(), Expectedness.values());
        action = fields.choice("action", "drugAction.", old.drugAction(), DrugAction.values());
        for (Seriousness why : Seriousness.values()) {
            serious.put(
                    why,
                    fields.tick(
                            words.say("record.amend.serious", words.say("seriousness." + why)),
                            old.serious().contains(why)));
        }
    }

    @Override
    public List<EntryStep> stops() {
        return Stream.concat(
                        Stream.<EntryStep>of(grade, done, told, term, onset, expected, action),
                        serious.values().stream())
                .toList();
    }

    @Override
    public Optional<SessionEvent> content() {
        SideEffect now =
                new SideEffect(
                        term(),
                        onset.value().orElse(old.onset()),
                        grade.value().orElse(old.grade()),
                        ticked(),
                        expected.value().orElse(old.expected()),
                        action.value().orElse(old.drugAction()),
                        AmendFields.typed(done, old.done()),
                        AmendFields.typed(told, old.told()));
        return now.equals(old) ? Optional.empty() : Optional.of(make.apply(now));
    }

    /** The term of the protocol that is typed, or else the words as they are. */
    private EffectTerm term() {
        String typed = term.text().strip();
        if (typed.isEmpty()) {
            return old.term();
        }
        return terms.stream()
                .filter(known -> known.text().equalsIgnoreCase(typed))
                .findFirst()
                .orElseGet(() -> new EffectTerm(EffectTerm.FREE_TEXT, typed));
    }

    private Set<Seriousness> ticked() {
        return serious.entrySet().stream()
                .filter(one -> one.getValue().tickedProperty().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
