package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.charting.DosingAct.GiveDevice;
import vigil.charting.Refusal.Reason;
import vigil.quantity.Milligrams;
import vigil.quantity.Moment;
import vigil.review.DoseTruth;
import vigil.review.Exceptions;
import vigil.review.Standout;
import vigil.session.Chart;
import vigil.session.DosingEvent;
import vigil.session.DosingEvent.DeviceGiven;
import vigil.session.SampleProtocol;
import vigil.session.Stage;

/** A spray device that fails after a part of what it holds. What it gave is typed in mg. */
class DeviceGivenInPartTest {
    private final Ward ward = new Ward(new MemoryLedger());
    private final Acts acts = ward.in(Stage.READY, SampleProtocol.spray());

    private GiveDevice gave(int number, String amount) {
        GiveDevice whole = (GiveDevice) acts.device(number);
        return new GiveDevice(whole.context(), number, Milligrams.of(amount), whole.lot());
    }

    private Chart chart() {
        return ward.charting.open(acts.session()).chart();
    }

    private Milligrams given() {
        return DoseTruth.of(chart(), Moment.of(ward.now(), ward.zone())).delivered();
    }

    @Test
    void whatItGaveCountsAndItsRestIsWastedBeforeAWitness() {
        acts.does(gave(1, "14"));
        assertThat(given()).isEqualTo(Milligrams.of("14"));
        acts.does(acts.waste("14"));
        ward.minute(5);
        acts.does(acts.device(2));
        ward.minute(10);
        acts.does(acts.device(3));
        assertThat(given()).isEqualTo(Milligrams.of("70"));
        assertThat(chart().firstDose()).contains(chart().all(DeviceGiven.class).getFirst().at());
        assertThat(Exceptions.of(ward.charting.open(acts.session())).all())
                .contains(new Standout.DeviceInPart(1, Milligrams.of("14"), Milligrams.of("28")))
                .noneMatch(Standout.RestShort.class::isInstance);
    }

    /** The account holds three devices: the fourth is drawn up before it is given. */
    private void fourth() {
        acts.does(gave(1, "14"));
        for (int number = 2; number <= 3; number++) {
            ward.minute(5 * (number - 1));
            acts.does(acts.device(number));
        }
        ward.minute(15);
        acts.does(acts.draw("K2231", "28"));
        acts.does(acts.device(4));
        ward.minute(20);
    }

    @Test
    void anotherIsGivenInItsPlace() {
        fourth();
        assertThat(acts.refused(acts.device(5))).isEqualTo(Reason.WRONG_DEVICE_NUMBER);
        assertThat(given()).isEqualTo(Milligrams.of("98"));
    }

    @Test
    void withoutOneThatFailedNoMoreAreGivenThanTheProtocolHas() {
        for (int number = 1; number <= 3; number++) {
            ward.minute(5 * (number - 1));
            acts.does(acts.device(number));
        }
        ward.minute(15);
        acts.does(acts.draw("K2231", "28"));
        assertThat(acts.refused(acts.device(4))).isEqualTo(Reason.WRONG_DEVICE_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "0, IMPOSSIBLE_VALUE",
        "28.001, DOSE_OUTSIDE_PROTOCOL",
        "56, DOSE_OUTSIDE_PROTOCOL"
    })
    void nothingAndMoreThanItHoldsAreRefused(String amount, Reason reason) {
        assertThat(acts.refused(gave(1, amount))).isEqualTo(reason);
    }

    /** Charted as given whole and found to have failed a moment later. */
    @Test
    void whatItGaveIsCorrectedBothWays() {
        acts.does(acts.device(1));
        for (String amount : List.of("14", "28")) {
            acts.does(
                    acts.amend(
                            acts.first(DosingEvent.DeviceGiven.class),
                            new DeviceGiven(1, Milligrams.of(amount), "K2231")));
            assertThat(given()).isEqualTo(Milligrams.of(amount));
        }
    }

    /** A part that was charted wrongly takes its replacement's place, and leaves it correctable. */
    @Test
    void aReplacementIsCorrectedAlsoWhereTheFirstWasWholeAfterAll() {
        fourth();
        acts.does(
                acts.amend(
                        acts.first(DeviceGiven.class),
                        new DeviceGiven(1, Milligrams.of("28"), "K2231")));
        var last = chart().all(DeviceGiven.class).getLast();
        acts.does(acts.amend(last.id(), new DeviceGiven(4, Milligrams.of("7"), "K2231")));
        assertThat(given()).isEqualTo(Milligrams.of("91"));
    }
}
