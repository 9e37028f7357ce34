package vigil.delivery.target;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.QualifiedParamList;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The resources of a FHIR server in memory. Transactions as FHIR R4 prescribes (3.1.0.11): all or
 * nothing, creates and updates by what a condition finds, references within the bundle and by
 * condition put right. An update that changes nothing makes no version.
 */
public final class FhirMemory {
    private final FhirContext context;
    private Map<String, List<DomainResource>> versions = new LinkedHashMap<>();
    private int last;

    FhirMemory(FhirContext context) {
        this.context = context;
    }

    /** Every resource as it now stands. */
    public synchronized <R extends Resource> List<R> all(Class<R> type) {
        return versions.values().stream()
                .map(List::getLast)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** How many versions each resource has had, by type and id. */
    synchronized Map<String, Integer> history() {
        Map<String, Integer> all = new LinkedHashMap<>();
        versions.forEach((id, of) -> all.put(id, of.size()));
        return all;
    }

    /** Puts a resource there that others brought. */
    synchronized void put(DomainResource resource) {
        store(versions, resource.fhirType() + "/" + ++last, resource);
    }

    /** Takes a transaction. */
    @Transaction
    public synchronized Bundle transaction(@TransactionParam Bundle bundle) {
        Map<String, List<DomainResource>> after = new LinkedHashMap<>();
        versions.forEach((id, of) -> after.put(id, new ArrayList<>(of)));
        List<String> ids = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            String id = place(entry);
            ids.add(id);
            known.put(entry.getFullUrl(), id);
        }
        Bundle answer = new Bundle().setType(Bundle.BundleType.TRANSACTIONRESPONSE);
        for (int i = 0; i < ids.size(); i++) {
            BundleEntryComponent entry = bundle.getEntry().get(i);
            DomainResource resource = (DomainResource) entry.getResource();
            references(resource).forEach(reference -> settle(reference, known));
            boolean there = after.containsKey(ids.get(i));
            if (!(there && entry.getRequest().getMethod() == HTTPVerb.POST)) {
                store(after, ids.get(i), resource);
            }
            answer.addEntry()
                    .getResponse()
                    .setStatus(there ? "200 OK" : "201 Created")
                    .setLocation(ids.get(i) + "/_history/" + after.get(ids.get(i)).size());
        }
        versions = after;
        return answer;
    }

    /** Makes a resource, unless a condition finds one; where it now is, and whether it is new. */
    synchronized Map.Entry<String, Boolean> create(DomainResource resource, String condition) {
        String type = resource.fhirType();
        Optional<String> there =
                condition.isEmpty()
                        ? Optional.empty()
                        : found(type, condition.substring(condition.indexOf('?') + 1));
        String id = there.orElseGet(() -> type + "/" + ++last);
        if (there.isEmpty()) {
            grounded(resource);
            store(versions, id, resource);
        }
        return Map.entry(id, there.isEmpty());
    }

    /** Writes over a resource. */
    synchronized void update(String id, DomainResource resource) {
        if (!versions.containsKey(id)) {
            throw new ResourceNotFoundException(id);
        }
        grounded(resource);
        store(versions, id, resource);
    }

    /** Outside a transaction a server takes no reference that leads nowhere. */
    private void grounded(DomainResource resource) {
        references(resource)
                .map(Reference::getReference)
                .filter(to -> to != null && !versions.containsKey(to))
                .findFirst()
                .ifPresent(
                        to -> {
                            throw new UnprocessableEntityException("nothing is known by " + to);
                        });
    }

    /** What bears an identifier or a tag. */
    synchronized List<DomainResource> search(String type, boolean tag, List<TokenParam> wanted) {
        return versions.entrySet().stream()
                .filter(one -> one.getKey().startsWith(type + "/"))
                .map(one -> one.getValue().getLast())
                .filter(one -> bears(one, tag, wanted))
                .toList();
    }

    private String place(BundleEntryComponent entry) {
        String type = entry.getResource().fhirType();
        String condition =
                entry.getRequest().getMethod() == HTTPVerb.POST
                        ? entry.getRequest().getIfNoneExist()
                        : entry.getRequest().getUrl().substring(type.length() + 1);
        return found(type, condition).orElseGet(() -> type + "/" + ++last);
    }

    private Optional<String> found(String type, String condition) {
        int sign = condition.indexOf('=');
        boolean tag = condition.substring(0, sign).equals("_tag");
        List<TokenParam> wanted = wanted(condition.substring(sign + 1));
        List<String> ids =
                versions.entrySet().stream()
                        .filter(one -> one.getKey().startsWith(type + "/"))
                        .filter(one -> bears(one.getValue().getLast(), tag, wanted))
                        .map(Map.Entry::getKey)
                        .toList();
        if (ids.size() > 1) {
            throw new PreconditionFailedException("several of " + condition);
        }
        return ids.stream().findFirst();
    }

    /** Any of these: a comma parts one from the next (FHIR R4, 3.1.1.4.0.1). */
    private List<TokenParam> wanted(String query) {
        return QualifiedParamList.splitQueryStringByCommasIgnoreEscape(
                        null, URLDecoder.decode(query, StandardCharsets.UTF_8))
                .stream()
                .map(
                        text -> {
                            TokenParam one = new TokenParam();
                            one.setValueAsQueryToken(context, "identifier", null, text);
                            return one;
                        })
                .toList();
    }

    private static boolean bears(DomainResource resource, boolean tag, List<TokenParam> wanted) {
        Stream<TokenParam> borne =
                tag
                        ? resource.getMeta().getTag().stream()
                                .map(one -> new TokenParam(one.getSystem(), one.getCode()))
                        : identifiers(resource)
                                .map(one -> new TokenParam(one.getSystem(), one.getValue()));
        return borne.anyMatch(one -> wanted.stream().anyMatch(by -> names(by, one)));
    }

    /** Where no system is asked for, one of any. */
    private static boolean names(TokenParam by, TokenParam one) {
        return by.getValue().equals(one.getValue())
                && (by.getSystem() == null || by.getSystem().equals(one.getSystem()));
    }

    /** The identifiers of a resource; a kind that has none bears none. */
    static Stream<Identifier> identifiers(Resource resource) {
        Property property = resource.getNamedProperty("identifier");
        return property == null
                ? Stream.empty()
                : property.getValues().stream().map(Identifier.class::cast);
    }

    private static Stream<Reference> references(Base base) {
        return base.children().stream()
                .flatMap(property -> property.getValues().stream())
                .flatMap(
                        value ->
                                value instanceof Reference reference
                                        ? Stream.of(reference)
                                        : references(value));
    }

    private void settle(Reference reference, Map<String, String> known) {
        String to = reference.getReference();
        if (to == null) {
            return;
        }
        if (to.contains("?")) {
            String type = to.substring(0, to.indexOf('?'));
            reference.setReference(
                    found(type, to.substring(type.length() + 1))
                            .orElseThrow(
                                    () ->
                                            new UnprocessableEntityException(
                                                    "nobody is known by " + to)));
            return;
        }
        if (!known.containsKey(to)) {
            throw new UnprocessableEntityException("nothing is known by " + to);
        }
        reference.setReference(known.get(to));
    }

    private void store(Map<String, List<DomainResource>> into, String id, DomainResource resource) {
        resource.setId(id);
        List<DomainResource> of = into.computeIfAbsent(id, none -> new ArrayList<>());
        if (of.isEmpty() || !text(of.getLast()).equals(text(resource))) {
            of.add(resource);
        }
    }

    private String text(DomainResource resource) {
        return context.newJsonParser().encodeResourceToString(resource);
    }
}
