package vigil.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed on a plain keyboard finds names as they are written. */
final class SearchKeyTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Müller, muller",
                "Ångström, angstrom",
                "ÅSA, asa",
                "TITLE, title",
                "Strauß, strauss",
                "Ｍüller, muller",
                "e\u0301, e",
                "\u00E9, e",
                "MÜLLER, muller",
                "Groß, gross",
                "GROẞ, gross",
                "Ærø, aero",
                "Cœur, coeur",
                "Łukasz Wałęsa, lukasz walesa",
                "Đorđević, dordevic",
                "Guðrún Þórsdóttir, gudrun thorsdottir",
                "Nguyễn Thị Ánh, nguyen thi anh",
                "İpek Işık, ipek isik",
                "O’Brien, o'brien",
                "O'Brien, o'brien",
                "Dvořák, dvorak",
                "Ñuñez, nunez",
                "Ōta, ota",
                "Ǿre, ore",
                "ﬁeld, field",
                "ＫＥＴ１２３, ket123",
                "MRN 0042, mrn 0042",
                "Иванов, иванов",
                "山田, 山田",
                "№ 12, no 12",
                "Lot™ 7, lottm 7",
                "\"\", \"\""
            })
    void isFoldedTo(String written, String typed) {
        assertThat(TypedText.searchKey(written)).isEqualTo(typed);
    }

    @Test
    void foldingTwiceChangesNothingAndComposedOrNotIsTheSame() {
        Random random = new Random(77);
        for (int i = 0; i < 4000; i++) {
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < 6; at++) {
                text.appendCodePoint(0x20 + random.nextInt(0x2200));
            }
            String folded = TypedText.searchKey(text.toString());
            assertThat(TypedText.searchKey(folded)).as(text.toString()).isEqualTo(folded);
        }
        for (String name : new String[] {"Müller", "Nguyễn", "Ångström", "Dvořák", "Ñuñez"}) {
            assertThat(TypedText.searchKey(Normalizer.normalize(name, Normalizer.Form.NFD)))
                    .isEqualTo(TypedText.searchKey(name));
        }
    }
}
