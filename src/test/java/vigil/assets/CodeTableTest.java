package vigil.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.assets.CodeRow.Certainty;
import vigil.assets.CodeRow.CodeSystem;
import vigil.effects.EffectTerm;
import vigil.protocol.Protocol;
import vigil.quantity.Unit;
import vigil.scores.ScoreKind;

class CodeTableTest {
    private final CodeTable table = CodeTable.shipped();

    @Test
    void everyExportableLoincAndSnomedRowHasItsCheckDigit() {
        List<CodeRow> rows = table.rows().stream().filter(CodeRow::exportable).toList();

        assertThat(rows).filteredOn(row -> row.system() == CodeSystem.LOINC).hasSizeGreaterThan(20);
        assertThat(rows)
                .filteredOn(row -> row.system() == CodeSystem.LOINC)
                .allMatch(row -> CheckDigits.loinc(row.code()));
        assertThat(rows)
                .filteredOn(row -> row.system() == CodeSystem.SNOMED_CT)
                .hasSizeGreaterThan(40)
                .allMatch(row -> CheckDigits.snomed(row.code()));
    }

    @Test
    void codesThatAreNotForUseNeverLeave() {
        List<CodeRow> banned =
                table.rows().stream().filter(row -> row.certainty() == Certainty.X).toList();

        assertThat(banned).extracting(CodeRow::code).contains("54632-5", "3150-6", "96552-5");
        assertThat(banned).allSatisfy(row -> assertThat(table.of(row.key())).isEmpty());
        assertThat(table.rows())
                .filteredOn(CodeRow::exportable)
                .extracting(CodeRow::code)
                .doesNotContain("54632-5", "3150-6", "96552-5", "50601000000100", "246636008");
    }

    @Test
    void everySaturationHasBothCodesThatReceiversAskFor() {
        assertThat(table.of("vital.OXYGEN_SATURATION"))
                .extracting(CodeRow::code)
                .containsExactly("2708-6", "59408-5");
    }

    @Test
    void everyUnitHasTheUcumCodeThatTheProgramWrites() {
        for (Unit unit : Unit.values()) {
            assertThat(table.of("unit." + unit.name()))
                    .extracting(CodeRow::code)
                    .containsExactly(unit.ucum());
        }
    }

    @Test
    void everyTermOfEveryProtocolAndEveryScoreHasACodeOrALocalOne() {
        Stream<String> terms =
                ProtocolLibrary.shipped().protocols().stream()
                        .map(Protocol::terms)
                        .flatMap(List::stream)
                        .map(EffectTerm::code)
                        .map(code -> "effect." + code);
        Stream<String> scores =
                Arrays.stream(ScoreKind.values()).map(kind -> "score." + kind.name());

        assertThat(Stream.concat(terms, scores).distinct())
                .allSatisfy(key -> assertThat(table.of(key)).as(key).isNotEmpty());
    }

    @Test
    void aRowThatFailsItsCheckDigitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeTable(List.of(row(CodeSystem.LOINC, "8480-7"))))
                .withMessageContaining("check digit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeTable(List.of(row(CodeSystem.SNOMED_CT, "422587008"))))
                .withMessageContaining("check digit");
    }

    @Test
    void theSameCodeTwiceForOneKeyIsRefused() {
        CodeRow row = row(CodeSystem.LOINC, "8480-6");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeTable(List.of(row, row)))
                .withMessageContaining("twice");
    }

    @Test
    void anUnknownKeyHasNoCode() {
        assertThat(table.of("vital.MOOD")).isEmpty();
    }

    private static CodeRow row(CodeSystem system, String code) {
        return new CodeRow("k", system, code, "words", Certainty.B, "a book");
    }
}
