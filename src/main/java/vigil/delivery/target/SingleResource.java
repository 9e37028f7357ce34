package vigil.delivery.target;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One resource of a transaction, to be handed over by itself.
 *
 * @param urn by what others of the bundle refer to it
 * @param query by what a server finds it: {@code identifier=SYSTEM|VALUE} or {@code _tag=…}
 * @param kept whether one that is there already is left as it is
 */
record SingleResource(String urn, String type, ObjectNode resource, String query, boolean kept) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The resources of a transaction, each behind those to which it refers, where that can be. */
    static List<SingleResource> in(byte[] transaction) {
        Map<String, SingleResource> all = new LinkedHashMap<>();
        for (JsonNode entry : JSON.readTree(transaction).path("entry")) {
            SingleResource one = of(entry);
            all.put(one.urn(), one);
        }
        Set<SingleResource> ordered = new LinkedHashSet<>();
        Set<String> begun = new LinkedHashSet<>();
        all.values().forEach(one -> put(one, all, begun, ordered));
        return List.copyOf(ordered);
    }

    private static SingleResource of(JsonNode entry) {
        JsonNode request = entry.path("request");
        boolean created = request.path("method").asString("").equals("POST");
        String url = request.path("url").asString("");
        String query =
                created
                        ? request.path("ifNoneExist").asString("")
                        : url.substring(url.indexOf('?') + 1);
        ObjectNode resource = (ObjectNode) entry.path("resource");
        return new SingleResource(
                entry.path("fullUrl").asString(""),
                resource.path("resourceType").asString(""),
                resource,
                query,
                created);
    }

    private static void put(
            SingleResource one,
            Map<String, SingleResource> all,
            Set<String> begun,
            Set<SingleResource> ordered) {
        if (begun.add(one.urn())) {
            one.references().stream()
                    .map(node -> node.path("reference").asString(""))
                    .flatMap(to -> Optional.ofNullable(all.get(to)).stream())
                    .forEach(first -> put(first, all, begun, ordered));
            ordered.add(one);
        }
    }

    /** Every reference in it. */
    List<ObjectNode> references() {
        List<ObjectNode> found = new ArrayList<>();
        gather(resource, found);
        return found;
    }

    private static void gather(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object && object.path("reference").isString()) {
            found.add(object);
        }
        node.forEach(part -> gather(part, found));
    }

    /** The question that finds a resource, below the address of a server. */
    static String search(String type, String query) {
        return type + "?" + query.replace("|", "%7C") + "&_count=10";
    }

    /** The resource as bytes, under the id that the server gave it, where it has one. */
    byte[] bytes(Optional<String> id) {
        ObjectNode sent = resource.deepCopy();
        sent.remove("id");
        id.ifPresent(known -> sent.put("id", known));
        return JSON.writeValueAsString(sent).getBytes(StandardCharsets.UTF_8);
    }
}
