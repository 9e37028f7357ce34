package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code of an unexpected failure: the same for the same fault, and without what was typed. */
final class TroubleCodeTest {

    private static final String TYPED = "HARGREAVES Miriam 152/92";

    private static RuntimeException oneFault(String typed) {
        return new IllegalStateException(typed);
    }

    private static RuntimeException otherFault(String typed) {
        return new IllegalArgumentException(typed);
    }

    @Test
    void the_same_fault_has_the_same_code_whatever_was_typed() {
        assertThat(TroubleCode.of(oneFault(TYPED)).code())
                .isEqualTo(TroubleCode.of(oneFault("another")).code())
                .matches("V-[0-9A-F]{4}");
    }

    @Test
    void another_fault_another_place_or_another_cause_has_another_code() {
        Set<String> codes = new HashSet<>();
        codes.add(TroubleCode.of(oneFault(TYPED)).code());
        codes.add(TroubleCode.of(otherFault(TYPED)).code());
        codes.add(TroubleCode.of(new IllegalStateException(TYPED)).code());
        codes.add(TroubleCode.of(new IllegalStateException(TYPED, oneFault(TYPED))).code());
        assertThat(codes).hasSize(4);
    }

    @Test
    void neither_code_nor_trace_holds_what_was_typed() {
        RuntimeException deep =
                new IllegalStateException(TYPED, new RuntimeException(TYPED, oneFault(TYPED)));
        TroubleCode trouble = TroubleCode.of(deep);
        assertThat(trouble.trace() + trouble.code()).doesNotContain("HARGREAVES", "152/92");
        assertThat(trouble.trace())
                .contains("java.lang.IllegalStateException", "java.lang.RuntimeException")
                .contains("TroubleCodeTest.oneFault");
    }

    @Test
    void a_failure_without_a_trace_or_whose_causes_never_end_has_a_code_too() {
        RuntimeException bare = oneFault(TYPED);
        bare.setStackTrace(new StackTraceElement[0]);
        assertThat(TroubleCode.of(bare).code()).startsWith("V-");
        RuntimeException first = oneFault(TYPED);
        RuntimeException second = new IllegalStateException(first);
        first.initCause(second);
        assertThat(TroubleCode.of(first).code()).startsWith("V-");
        assertThat(TroubleCode.of(new StackOverflowError()).trace()).contains("StackOverflow");
    }
}
