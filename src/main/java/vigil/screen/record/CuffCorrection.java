package vigil.screen.record;

import java.util.List;
import java.util.stream.Stream;
import vigil.screen.kit.ChoiceRow;
import vigil.screen.kit.EntryStep;
import vigil.screen.kit.Words;
import vigil.vitals.BloodPressure;
import vigil.vitals.Cuff;
import vigil.vitals.VitalSigns;

/** How the cuff of a set was worn and read; a row in which nothing is chosen keeps the old one. */
final class CuffCorrection {
    private final Cuff old;
    private final ChoiceRow<Cuff.Arm> arm;
    private final ChoiceRow<Cuff.Position> position;
    private final ChoiceRow<Cuff.Size> size;
    private final ChoiceRow<Cuff.Method> method;

    CuffCorrection(Words words, VitalSigns set) {
        old = set.value(BloodPressure.class).map(BloodPressure::cuff).orElse(Cuff.NOT_SAID);
        arm = row(words, "arm", old.arm(), Cuff.Arm.values());
        position = row(words, "position", old.position(), Cuff.Position.values());
        size = row(words, "size", old.size(), Cuff.Size.values());
        method = row(words, "method", old.method(), Cuff.Method.values());
    }

    private static <E extends Enum<E>> ChoiceRow<E> row(
            Words words, String part, E old, E[] values) {
        // Last, so that a digit chooses what it chooses at the bedside.
        List<E> saidFirst =
                Stream.concat(Stream.of(values).skip(1), Stream.of(values).limit(1)).toList();
        return new AmendFields(words)
                .choice("cuff." + part, one -> said(words, part, one), old, saidFirst);
    }

    private static String said(Words words, String part, Enum<?> how) {
        String key = "chart.cuff." + part + "." + how.name();
        return words.has(key) ? words.say(key) : words.say("record.amend.notsaid");
    }

    Cuff now() {
        return new Cuff(
                arm.value().orElse(old.arm()),
                position.value().orElse(old.position()),
                size.value().orElse(old.size()),
                method.value().orElse(old.method()));
    }

    List<EntryStep> stops() {
        return List.of(arm, position, size, method);
    }
}
