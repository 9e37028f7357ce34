package vigil.scores;

import java.util.List;
import java.util.Set;

/** What came of scoring: a score, or every reason why there is none. */
public sealed interface Scoring {

    /**
     * A finished score.
     *
     * @param remarks what a reader must know of how it was made
     */
    record Scored(Score score, Set<Remark> remarks) implements Scoring {
        public Scored {
            remarks = Set.copyOf(remarks);
        }
    }

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

    /** Something in a score that its published table does not say. */
    enum Remark {
        /** 90 to 92 % on air: no published cell, scored 1. */
        SATURATION_90_TO_92_ON_AIR,
        /** Exactly 90 % on oxygen: no published cell, scored 1. */
        SATURATION_90_ON_OXYGEN,
        /** Below 90 % on air, oxygen not tried: no published cell, scored 0. */
        SATURATION_BELOW_90_ON_AIR
    }
}
