package vigil.vitals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class VitalOrderTest {
    private static final VitalOrder PAIN_FIRST =
            VitalOrder.beginning(List.of(VitalItem.PAIN, VitalItem.HEART_RATE));

    @Test
    void whatIsNotNamedFollowsInTheUsualOrder() {
        assertThat(PAIN_FIRST.of(EnumSet.allOf(VitalItem.class)))
                .startsWith(VitalItem.PAIN, VitalItem.HEART_RATE, VitalItem.BLOOD_PRESSURE)
                .containsExactlyInAnyOrder(VitalItem.values());
        assertThat(PAIN_FIRST.of(List.of(VitalItem.BLOOD_PRESSURE, VitalItem.PAIN)))
                .containsExactly(VitalItem.PAIN, VitalItem.BLOOD_PRESSURE);
        assertThat(VitalOrder.usual().items()).containsExactly(VitalItem.values());
    }

    @Test
    void anItemThatIsNamedTwiceOrNotAtAllIsRefused() {
        assertThatThrownBy(() -> VitalOrder.beginning(List.of(VitalItem.PAIN, VitalItem.PAIN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VitalOrder(List.of(VitalItem.PAIN)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
