package vigil.telling;

import java.util.Optional;
import vigil.vitals.BloodPressure;
import vigil.vitals.Cuff;
import vigil.wording.Sentences;

/** A blood pressure with everything that is on record of it (rule V3). */
public final class PressureText {
    private final Sentences words;

    /** Says it in the words of the program. */
    public PressureText(Sentences words) {
        this.words = words;
    }

    /** {@code 128/80 mmHg, mean 96 (computed), left arm, sitting}. */
    public String of(String numbers, BloodPressure pressure) {
        String mean =
                words.say(
                        pressure.measuredMean().isPresent()
                                ? "chart.full.mean"
                                : "chart.full.mean.computed",
                        Integer.toString(pressure.mean().value()));
        Cuff cuff = pressure.cuff();
        return EntryText.joined(
                numbers,
                mean,
                said("arm", cuff.arm()),
                said("position", cuff.position()),
                said("size", cuff.size()),
                said("method", cuff.method()));
    }

    private String said(String part, Enum<?> how) {
        String key = "chart.cuff." + part + "." + how.name();
        return Optional.of(key).filter(words::has).map(words::say).orElse("");
    }
}
