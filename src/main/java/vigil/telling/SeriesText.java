package vigil.telling;

import vigil.session.PreparationEvent.SeriesPosition;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/** The place of a session in its series: {@code 3 of 6}; outside a series its number alone. */
public final class SeriesText {
    private SeriesText() {}

    /** The place in words. */
    public static String of(Sentences words, SeriesPosition at) {
        String number = DisplayText.number(at.number());
        return at.of() == 0 ? number : words.say("kit.series", number, DisplayText.number(at.of()));
    }
}
