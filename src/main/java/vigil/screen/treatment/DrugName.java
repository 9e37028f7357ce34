package vigil.screen.treatment;

import vigil.protocol.DoseRule;
import vigil.session.Chart;

/** What the drug of a session is at the bedside: its key and its form carry this name. */
enum DrugName {
    INFUSION,
    DOSE,
    DEVICES,
    /** While no protocol is chosen. */
    ANY;

    static DrugName of(Chart chart) {
        return chart.protocol()
                .map(
                        protocol ->
                                switch (protocol.dose()) {
                                    case DoseRule.InfusedByWeight _ -> INFUSION;
                                    case DoseRule.ByRate _ -> INFUSION;
                                    case DoseRule.AtOnceByWeight _ -> DOSE;
                                    case DoseRule.AtOnceWithin _ -> DOSE;
                                    case DoseRule.SprayDevices _ -> DEVICES;
                                })
                .orElse(ANY);
    }

    String key() {
        String any = "treatment.infusion.title";
        return this == ANY ? any : any + "." + this;
    }
}
