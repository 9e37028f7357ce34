package vigil.screen.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vigil.protocol.Checklist;
import vigil.session.Preparation;

/** A new patient is taken through the check-in by keyboard alone. */
final class Walk {
    private Walk() {}

    static void newPatient(CheckInDesk to) {
        to.type("LINDQVIST");
        to.keys("Enter");
        assertThat(to.said()).isEmpty();
        to.keys("Tab", "Space");
        to.field("mrn", "778 201").keys("Enter");
        to.keys("Enter");
        to.type("Aino").keys("Enter");
        to.type("Mx").keys("Enter");
        to.type("04-Mar-1980").keys("Enter");
        to.type("3");
        to.type("1");
        to.type("penicillin (rash); latex").keys("Enter");
        to.type("1").keys("Enter");
        to.type("6").keys("Ctrl+Enter");
    }

    static void planned(CheckInDesk to) {
        planned(to, "ketamine-iv");
    }

    static void planned(CheckInDesk to, String protocol) {
        newPatient(to);
        assertThat(to.here()).isEqualTo(Step.PROTOCOL);
        to.type(String.valueOf(place(to, protocol))).keys("Ctrl+Enter");
        assertThat(to.said()).isEmpty();
        assertThat(to.here()).isEqualTo(Step.ARRIVAL);
    }

    static int place(CheckInDesk to, String protocol) {
        List<String> ids = to.at.desk().clinic().protocols().stream().map(one -> one.id()).toList();
        return ids.indexOf(protocol) + 1;
    }

    static void arrived(CheckInDesk to) {
        to.type("Aino Lindqvist, 04-Mar-1980").keys("Enter");
        to.keys("Enter", "Enter", "Space", "Enter");
        to.type("70").keys("Enter");
        to.type("1").keys("Enter");
        to.type("Tom").keys("Enter");
        to.type("brother").keys("Enter");
        to.type("555 0100").keys("Ctrl+Enter");
    }

    static void answers(CheckInDesk to, Checklist.Kind kind) {
        for (Checklist.Line line : new Preparation(to.chart()).lines(kind)) {
            to.type(line.passes() == Checklist.Answer.YES ? "y" : "n");
            if (!line.detail().isEmpty() && to.focused().equals(line.detail())) {
                to.type("as asked").keys("Enter");
            }
        }
        to.keys("Ctrl+Enter");
    }

    static void dosed(CheckInDesk to) {
        to.type("50").keys("Enter");
        to.type("Dr Mbeki").keys("Ctrl+Enter");
        assertThat(to.said()).isEmpty();
        to.type("50").keys("Enter");
        to.type("K2231").keys("Enter");
        to.type("06/2027").keys("Enter");
        to.type("35").keys("Enter");
        to.type("0.7").keys("Enter");
        to.type("50").keys("Ctrl+Enter");
        assertThat(to.said()).isEmpty();
        to.type("bell").keys("Enter", "Ctrl+Enter");
    }
}
