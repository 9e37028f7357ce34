package vigil.charting;

import java.util.function.Function;
import vigil.session.SampleProtocol;
import vigil.session.Stage;

/** An act that was not done yet, on its session. */
record Tried(Acts acts, Act act) {

    static Acts in(Ward ward, Stage stage) {
        return ward.in(stage, SampleProtocol.infusion());
    }

    static Function<Ward, Tried> in(Stage stage, Function<Acts, Act> act) {
        return ward -> {
            Acts acts = in(ward, stage);
            return new Tried(acts, act.apply(acts));
        };
    }

    static ActContext at(Acts acts, int minute) {
        ActContext now = acts.now();
        return new ActContext(
                now.entry(), now.session(), acts.ward().taken(minute), Ward.NURSE, Ward.NURSE);
    }
}
