package vigil.delivery.target;

import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * Resources of one type, one by one: found by identifier or tag, created on a condition, updated.
 *
 * @param <R> the type
 */
public final class FhirMemoryOf<R extends DomainResource> implements IResourceProvider {
    private final Class<R> type;
    private final FhirMemory memory;

    FhirMemoryOf(Class<R> type, FhirMemory memory) {
        this.type = type;
        this.memory = memory;
    }

    @Override
    public Class<R> getResourceType() {
        return type;
    }

    /** Finds. */
    @Search
    public List<R> search(
            @OptionalParam(name = "identifier") @Nullable TokenOrListParam identifier,
            @OptionalParam(name = "_tag") @Nullable TokenOrListParam tag) {
        TokenOrListParam by = tag == null ? identifier : tag;
        return memory
                .search(type.getSimpleName(), tag != null, by.getValuesAsQueryTokens())
                .stream()
                .map(type::cast)
                .toList();
    }

    /** Creates. */
    @Create
    public MethodOutcome create(
            @ResourceParam R resource, @ConditionalUrlParam @Nullable String condition) {
        Map.Entry<String, Boolean> made =
                memory.create(resource, condition == null ? "" : condition);
        return new MethodOutcome(new IdType(made.getKey()), made.getValue());
    }

    /** Updates. */
    @Update
    public MethodOutcome update(@IdParam IdType id, @ResourceParam R resource) {
        memory.update(id.toUnqualifiedVersionless().getValue(), resource);
        return new MethodOutcome(id, false);
    }
}
