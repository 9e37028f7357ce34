package vigil.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.review.ReviewList.Show;

/** A kept filter as it lies in the store. */
class KeptFilterTest {
    @ParameterizedTest
    @EnumSource(Show.class)
    void eachKindReadsBackSignForSign(Show kind) {
        for (String typed : new String[] {"", "MRN 00471", "  o'Neill  ", "12 Mar"}) {
            KeptFilter one = new KeptFilter("Lot A. checks", kind, typed);
            assertThat(KeptFilter.of(one.setting(), one.value())).contains(one);
            assertThat(one.shows(kind, typed)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "idle-minutes, 5 6",
        "own.review-filter.mine, ALL",
        "own.review-filter.mine, LATER_KIND park"
    })
    void anotherSettingAndAnUnknownKindAreNone(String setting, String value) {
        assertThat(KeptFilter.of(setting, value)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12345678901234567890123456789012345678901"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThatThrownBy(() -> new KeptFilter(name, Show.ALL, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spaceAroundANameIsNoPartOfIt() {
        assertThat(new KeptFilter(" mine ", Show.ALL, "").name()).isEqualTo("mine");
    }
}
