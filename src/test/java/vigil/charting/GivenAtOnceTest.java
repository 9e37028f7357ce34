package vigil.charting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.assets.ProtocolLibrary;
import vigil.charting.Refusal.Reason;
import vigil.dosing.DoseBasis;
import vigil.dosing.DoseOrder;
import vigil.protocol.Protocol;
import vigil.quantity.Milligrams;
import vigil.quantity.MilligramsPerKilogram;
import vigil.session.SamplePreparation;
import vigil.session.SampleProtocol;

/** A dose into the muscle: never more than was drawn up, and nothing of it runs. */
class GivenAtOnceTest {
    private final Ward ward = new Ward(new MemoryLedger());

    /** Ready for 35 mg, with 50 mg in the syringe. */
    private Acts ready() {
        Protocol protocol =
                SampleProtocol.withChecklists(
                        ProtocolLibrary.shipped().protocols().stream()
                                .filter(one -> one.id().equals("ketamine-im"))
                                .findFirst()
                                .orElseThrow());
        Acts acts = ward.planned(protocol);
        ward.minute(-20);
        acts.does(acts.checkIn());
        acts.does(acts.chooseProtocol());
        acts.does(acts.weigh());
        acts.does(
                new PreparationAct.OrderDose(
                        acts.now(),
                        new DoseOrder(
                                protocol.drug(),
                                protocol.route(),
                                new DoseBasis.ByWeight(
                                        MilligramsPerKilogram.of("0.5"),
                                        SamplePreparation.weight(ward.moment(-60))),
                                Milligrams.of("35"),
                                Optional.empty(),
                                Optional.empty(),
                                "Dr Mbeki")));
        acts.does(acts.draw());
        acts.does(acts.check());
        acts.does(acts.timeOut());
        ward.minute(0);
        return acts;
    }

    private static Act dose(Acts acts, String milligrams) {
        return new DosingAct.GiveDose(acts.now(), Milligrams.of(milligrams), "deltoid");
    }

    @Test
    void noMoreIsGivenThanIsLeftOfWhatWasDrawnUp() {
        Acts acts = ready();
        assertThat(acts.refused(dose(acts, "0"))).isEqualTo(Reason.IMPOSSIBLE_VALUE);
        assertThat(acts.refused(dose(acts, "50.1"))).isEqualTo(Reason.MORE_THAN_DRAWN);
        acts.does(dose(acts, "35"));
        assertThat(acts.refused(dose(acts, "15.1"))).isEqualTo(Reason.MORE_THAN_DRAWN);
        acts.does(dose(acts, "15"));
    }

    @Test
    void nothingRunsAndNoDeviceIsUsed() {
        Acts acts = ready();
        assertThat(acts.refused(acts.start())).isEqualTo(Reason.WRONG_ROUTE);
        acts.does(dose(acts, "35"));
        assertThat(acts.refused(acts.rate("10"))).isEqualTo(Reason.WRONG_ROUTE);
        assertThat(acts.refused(acts.pump())).isEqualTo(Reason.WRONG_ROUTE);
        assertThat(
                        acts.refused(
                                new DosingAct.GiveDevice(
                                        acts.now(), 1, Milligrams.of("15"), "K2231")))
                .isEqualTo(Reason.WRONG_ROUTE);
    }
}
