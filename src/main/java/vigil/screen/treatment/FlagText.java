package vigil.screen.treatment;

import vigil.review.Flag;
import vigil.screen.kit.Words;

/** What a flag is about, in one line with its time. */
final class FlagText {
    private final Words words;
    private final StatusText status;

    FlagText(Words words) {
        this.words = words;
        this.status = new StatusText(words);
    }

    String of(Flag flag) {
        return words.say("treatment.flag", words.time(flag.since().local()), about(flag.cause()));
    }

    private String about(Flag.Cause cause) {
        return switch (cause) {
            case Flag.Cause.LimitCrossed limit -> limit.reading().crossed().limit().says();
            case Flag.Cause.Lacking lacking -> status.missing(lacking.missing()).lead();
            case Flag.Cause.ClockJump _ -> words.say("treatment.flag.clock");
            case Flag.Cause.DraftLeft _ -> words.say("treatment.flag.draft");
        };
    }
}
