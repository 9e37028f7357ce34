package vigil.charting;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vigil.charting.Refusal.Reason;

/** The first objection to an act, if there is any. Later rules are not asked once one objected. */
record Judgement(Optional<Refusal> refusal) {

    /** No objection. */
    static Judgement sound() {
        return new Judgement(Optional.empty());
    }

    /** An objection. */
    static Judgement against(Reason reason, String... details) {
        return new Judgement(Optional.of(new Refusal(reason, List.of(details))));
    }

    /** Objects unless a rule holds. */
    static Judgement needs(boolean holds, Reason reason) {
        return holds ? sound() : against(reason);
    }

    /** Objects unless a rule holds. */
    Judgement and(BooleanSupplier holds, Reason reason) {
        return and(() -> needs(holds.getAsBoolean(), reason));
    }

    /** Asks a further rule. */
    Judgement and(Supplier<Judgement> rule) {
        return refusal.isPresent() ? this : rule.get();
    }

    /** Whether nothing objects. */
    boolean isSound() {
        return refusal.isEmpty();
    }
}
