package vigil.export.pdf;

import vigil.export.SessionOfRecord;
import vigil.quantity.Moment;
import vigil.telling.People;
import vigil.telling.SessionTerms;
import vigil.wording.DisplayText;
import vigil.wording.Sentences;

/**
 * What says one record in words: the names are those of its own staff, the lines of checklists
 * those of its own protocol.
 */
record Said(Sentences words, People people, SessionTerms terms) {

    static Said of(Sentences words, SessionOfRecord record) {
        SessionTerms terms = new SessionTerms();
        terms.of(record.session().chart());
        return new Said(
                words.in(record.session().chart().plan().zone()),
                new People(record.record().staff()),
                terms);
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** {@code 14:05}. */
    String time(Moment at) {
        return words.time(at.local());
    }

    /** {@code 22-Nov-2026 14:05 −05:00}: with its offset, for what is read far away. */
    String full(Moment at) {
        String offset = at.offset().getTotalSeconds() == 0 ? "+00:00" : at.offset().getId();
        return DisplayText.date(at.local().toLocalDate())
                + " "
                + time(at)
                + " "
                + offset.replace('-', '\u2212');
    }
}
