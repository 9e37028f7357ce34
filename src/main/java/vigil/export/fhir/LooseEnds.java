package vigil.export.fhir;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Reference;

/**
 * Takes away references to what is not there: a part of a dose that never was, a rescue drug said
 * to be for what is no side effect.
 */
final class LooseEnds {
    private LooseEnds() {}

    static void cut(List<Finished> resources) {
        Set<String> there = resources.stream().map(Finished::urn).collect(Collectors.toSet());
        for (Finished one : resources) {
            for (Reference reference : Structures.references(one.resource())) {
                if (reference.getReference() != null && !there.contains(reference.getReference())) {
                    reference.setReference(null).setDisplay("not in this record");
                }
            }
        }
    }
}
