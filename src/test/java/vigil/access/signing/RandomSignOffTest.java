package vigil.access.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.access.keys.Bytes;
import vigil.access.keys.Dice;
import vigil.people.Role;
import vigil.people.SignatureMeaning;
import vigil.people.StaffId;

class RandomSignOffTest {
    private final Dice dice = new Dice(201);

    @ParameterizedTest
    @EnumSource
    void everyStatementIsReadBackAsItWasSigned(SignatureMeaning meaning) {
        for (Role role : Role.values()) {
            for (int i = 0; i < 50; i++) {
                SignOff signOff = any(meaning, role);

                assertThat(SignOff.parse(signOff.bytes())).isEqualTo(signOff);
            }
        }
    }

    @Test
    void whatIsSignedDiffersWithEveryPart() {
        SignOff one = any(SignatureMeaning.REVIEW, Role.NURSE);
        byte[] bytes = one.bytes();

        assertThat(with(one, one.upto() + 1, one.meaning(), one.role(), one.at()).bytes())
                .isNotEqualTo(bytes);
        assertThat(with(one, one.upto(), SignatureMeaning.AUTHORSHIP, one.role(), one.at()).bytes())
                .isNotEqualTo(bytes);
        assertThat(with(one, one.upto(), one.meaning(), Role.ADMINISTRATOR, one.at()).bytes())
                .isNotEqualTo(bytes);
        OffsetDateTime sameMoment = one.at().withOffsetSameInstant(ZoneOffset.ofHours(-11));
        assertThat(with(one, one.upto(), one.meaning(), one.role(), sameMoment).bytes())
                .as("the clock on the wall is part of what was signed")
                .isNotEqualTo(bytes);
    }

    @Test
    void aStatementOverNothingIsNone() {
        SignOff one = any(SignatureMeaning.REVIEW, Role.NURSE);

        assertThatThrownBy(() -> with(one, 0, one.meaning(), one.role(), one.at()))
                .hasMessage("MALFORMED");
        assertThatThrownBy(
                        () ->
                                with(
                                        one,
                                        1,
                                        one.meaning(),
                                        one.role(),
                                        one.at()
                                                .withOffsetSameInstant(
                                                        ZoneOffset.ofTotalSeconds(61))))
                .hasMessage("MALFORMED");
    }

    private SignOff any(SignatureMeaning meaning, Role role) {
        return new SignOff(
                "store " + dice.below(9),
                "session " + dice.below(9),
                1 + dice.below(1000),
                Bytes.of(dice.bytes(32)),
                meaning,
                new StaffId("user" + dice.below(9)),
                "ÅNGSTRÖM, Zoë 🙂 " + dice.below(9),
                role,
                Instant.ofEpochMilli(1_700_000_000_000L + dice.below(1_000_000_000))
                        .atOffset(ZoneOffset.ofTotalSeconds(60 * (dice.below(1681) - 840))),
                1 + dice.below(40));
    }

    private static SignOff with(
            SignOff one, long upto, SignatureMeaning meaning, Role role, OffsetDateTime at) {
        return new SignOff(
                one.store(),
                one.stream(),
                upto,
                one.head(),
                meaning,
                one.signer(),
                one.name(),
                role,
                at,
                one.statements());
    }
}
