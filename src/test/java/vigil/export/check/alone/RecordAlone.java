package vigil.export.check.alone;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a session record as {@code src/docs/checking-a-record.md} says, by the JDK and a reader of
 * JSON alone: no class of the program is used, so that what one of them did wrong would be seen.
 */
final class RecordAlone {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final List<String> SAID =
            List.of("id", "revision", "taken", "recordedAt", "measuredBy", "enteredBy", "event");

    private final List<String> signed = new ArrayList<>();
    private final List<String> drawn = new ArrayList<>();
    private final String store;
    private final String session;
    private final KeyLine keys;
    private List<String> order = List.of();
    private byte[] previous = new byte[32];

    private RecordAlone(String store, String session) {
        this.store = store;
        this.session = session;
        this.keys = new KeyLine(store);
    }

    /**
     * Who signed what of a record: of each signature the printed name or the user, and its meaning.
     *
     * @throws IllegalStateException where something does not hold; the message says where
     */
    static List<String> signatures(byte[] file, String fingerprint) {
        JsonNode record = JSON.readTree(file);
        String store = record.at("/proof/store").asString();
        RecordAlone alone = new RecordAlone(store, record.at("/record/session").asString());
        record.at("/proof/keys").forEach(one -> alone.keys.take(base64(one), fingerprint));
        int number = 0;
        for (JsonNode entry : record.get("entries")) {
            alone.entry(entry, ++number);
        }
        long last = record.at("/record/storeRevision").asLong();
        byte[] head =
                LedFields.of(
                        "vigil.store.1",
                        store,
                        HexFormat.of().parseHex(record.at("/proof/storeBefore").asString()),
                        last,
                        alone.previous);
        holds(
                LedFields.hex(LedFields.sha256(head))
                        .equals(record.at("/record/storeHash").asString()),
                "record.storeHash");
        return alone.signed;
    }

    private void entry(JsonNode entry, int number) {
        String where = "entries " + number;
        JsonNode proof = entry.get("proof");
        byte[] content = base64(proof.get("content"));
        JsonNode said = JSON.readTree(content);
        SAID.forEach(name -> holds(said.get(name).equals(entry.get(name)), where + ": " + name));
        holds(said.get("session").asString().equals(session), where + ": session");
        holds(entry.get("revision").asInt() == number, where + ": revision");
        byte[] hash =
                LedFields.sha256(
                        LedFields.of(
                                "vigil.event.1",
                                store,
                                session,
                                (long) number,
                                proof.get("storeNumber").asLong(),
                                entry.get("id").asString(),
                                base64(proof.get("salt")),
                                content,
                                previous));
        holds(proof.get("previous").asString().equals(LedFields.hex(previous)), where + ": order");
        holds(proof.get("hash").asString().equals(LedFields.hex(hash)), where + ": hash");
        author(entry, hash, where);
        event(entry, number, where);
        previous = hash;
    }

    private void author(JsonNode entry, byte[] hash, String where) {
        byte[] kept = base64(entry.at("/proof/signature"));
        KeyLine.Key key = keys.known().get(LedFields.fingerprint(kept));
        holds(
                key != null
                        && key.user().equals(entry.get("enteredBy").asString())
                        && key.verifies(
                                LedFields.of("vigil.author.1", hash),
                                Arrays.copyOfRange(kept, 16, kept.length)),
                where + ": author");
    }

    private void event(JsonNode entry, int number, String where) {
        JsonNode event = entry.get("event");
        String id = entry.get("id").asString();
        switch (event.get("type").asString()) {
            case "signed-off", "countersigned" -> signOff(event, number, where);
            case "dose-ordered" -> order = ordered(event.get("order"));
            case "drug-drawn-up" -> {
                drawn.add(event.at("/product/lot").asString());
                drawn.add(plain(event.get("drawn")));
            }
            case "dose-checked" -> {
                List<String> what = new ArrayList<>(order);
                what.addAll(drawn);
                second(event, event.get("second"), id, "DOSE_CHECKED", what, where);
            }
            case "line-set-aside" ->
                    second(
                            event,
                            event.at("/override/second"),
                            id,
                            "LINE_SET_ASIDE",
                            List.of(
                                    event.get("list").asString(),
                                    event.at("/override/code").asString(),
                                    event.at("/override/reason").asString()),
                            where);
            case "drug-wasted" ->
                    second(
                            event.get("witness"),
                            event.at("/witness/by"),
                            id,
                            "WASTE_SEEN",
                            List.of(event.get("lot").asString(), plain(event.get("amount"))),
                            where);
            default -> {}
        }
    }

    private static List<String> ordered(JsonNode order) {
        return List.of(
                order.get("drug").asString(),
                order.get("route").asString(),
                plain(order.get("dose")),
                order.path("minutes").asString(""));
    }

    private void signOff(JsonNode event, int number, String where) {
        JsonNode signing = event.get("signing");
        JsonNode signature = event.get("signature");
        String name = signing.get("name").asString();
        holds(signing.get("upto").asInt() == number - 1, where + ": upto");
        holds(signing.get("head").asString().equals(LedFields.hex(previous)), where + ": head");
        byte[] message =
                LedFields.of(
                        "vigil.sign-off.1",
                        store,
                        session,
                        signing.get("upto").asLong(),
                        previous,
                        signing.get("meaning").asString(),
                        signing.get("signer").asString(),
                        name,
                        signing.get("role").asString(),
                        millis(signing.get("at")),
                        minutes(signing.get("at")),
                        signature.get("statements").asLong());
        KeyLine.Key key = held(signature, signing.get("signer"), signing.get("role"), where);
        holds(key.name().equals(name), where + ": name");
        holds(key.verifies(message, value(signature)), where + ": signature");
        signed.add(name + ", " + signing.get("meaning").asString());
    }

    private void second(
            JsonNode holder,
            JsonNode person,
            String entry,
            String purpose,
            List<String> what,
            String where) {
        JsonNode confirmation = holder.path("confirmation");
        JsonNode signature = confirmation.path("signature");
        if (signature.isMissingNode()) {
            return;
        }
        List<Object> fields = new ArrayList<>();
        fields.addAll(List.of("vigil.second.1", store, session, entry, purpose));
        fields.add((long) what.size());
        fields.addAll(what);
        fields.add(person.asString());
        fields.add(confirmation.get("role").asString());
        fields.add(millis(confirmation.get("at")));
        fields.add(minutes(confirmation.get("at")));
        fields.add(signature.get("statements").asLong());
        KeyLine.Key key = held(signature, person, confirmation.get("role"), where);
        holds(
                key.verifies(LedFields.of(fields.toArray()), value(signature)),
                where + ": second person");
        signed.add(person.asString() + ", " + purpose);
    }

    private KeyLine.Key held(JsonNode signature, JsonNode person, JsonNode role, String where) {
        KeyLine.Key key =
                keys.after(signature.get("statements").asInt())
                        .get(signature.get("key").asString());
        holds(
                key != null
                        && key.user().equals(person.asString())
                        && key.roles().contains(role.asString()),
                where + ": whose key");
        return key;
    }

    private static byte[] value(JsonNode signature) {
        return HexFormat.of().parseHex(signature.get("value").asString());
    }

    private static Long millis(JsonNode moment) {
        return Instant.parse(moment.get("instant").asString()).toEpochMilli();
    }

    private static Long minutes(JsonNode moment) {
        return ZoneOffset.of(moment.get("offset").asString()).getTotalSeconds() / 60L;
    }

    private static String plain(JsonNode number) {
        return number.decimalValue().toPlainString();
    }

    private static byte[] base64(JsonNode text) {
        return Base64.getDecoder().decode(text.asString());
    }

    private static void holds(boolean so, String where) {
        if (!so) {
            throw new IllegalStateException(where);
        }
    }
}
