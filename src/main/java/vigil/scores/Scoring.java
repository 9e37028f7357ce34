package vigil.scores;

import java.util.List;

/** What came of scoring: a score, or every reason why there is none. */
public sealed interface Scoring {

    /** A finished score. */
    record Scored(Score score) implements Scoring {}

    /** No score. Refuses an empty list of reasons. */
    record NotScored(List<Lack> lacks) implements Scoring {
        public NotScored {
            lacks = List.copyOf(lacks);
            if (lacks.isEmpty()) {
                throw new IllegalArgumentException("no score has a reason");
            }
        }
    }

    /** What keeps a score from being made. */
    sealed interface Lack {

        /** The item has no value. */
        record Missing(String item) implements Lack {}

        /** The item's newest value is older than the clinic lets it count. */
        record Stale(String item) implements Lack {}

        /** The scale was not made for this patient. */
        record NotForPatient(Unfit why) implements Lack {}
    }

    /** Why a scale was not made for a patient. */
    enum Unfit {
        UNDER_16,
        PREGNANT
    }
}
