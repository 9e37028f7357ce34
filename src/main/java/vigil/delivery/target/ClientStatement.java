package vigil.delivery.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a clinic's program says of itself to a server that gives out tokens: a JSON Web Token signed
 * with the clinic's own key (SMART App Launch 2, Backend Services; RFC 7523). It is good once and
 * for less than five minutes.
 */
record ClientStatement(Target.Access.Backend access) {
    private static final Duration GOOD = Duration.ofMinutes(4);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The statement, signed. */
    String signed(Instant now, UUID id) throws IOException, GeneralSecurityException {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("alg", access.algorithm().name());
        head.put("typ", "JWT");
        head.put("kid", access.keyId());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", access.client());
        claims.put("sub", access.client());
        claims.put("aud", access.endpoint().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(GOOD).getEpochSecond());
        claims.put("jti", id.toString());
        String said =
                base64(JSON.writeValueAsBytes(head)) + "." + base64(JSON.writeValueAsBytes(claims));
        return said + "." + base64(signature(said.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] signature(byte[] said) throws IOException, GeneralSecurityException {
        Signature signature =
                Signature.getInstance(
                        switch (access.algorithm()) {
                            case RS384 -> "SHA384withRSA";
                            case ES384 -> "SHA384withECDSAinP1363Format";
                        });
        KeyFactory keys =
                KeyFactory.getInstance(
                        switch (access.algorithm()) {
                            case RS384 -> "RSA";
                            case ES384 -> "EC";
                        });
        signature.initSign(keys.generatePrivate(new PKCS8EncodedKeySpec(pem())));
        signature.update(said);
        return signature.sign();
    }

    private byte[] pem() throws IOException, GeneralSecurityException {
        String text = new PrivateFile(access.key()).secret();
        String begin = "-----BEGIN PRIVATE KEY-----";
        String end = "-----END PRIVATE KEY-----";
        if (!text.startsWith(begin) || !text.endsWith(end)) {
            throw new GeneralSecurityException("not a private key as PKCS#8 in PEM");
        }
        try {
            return Base64.getMimeDecoder()
                    .decode(text.substring(begin.length(), text.length() - end.length()));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not a private key as PKCS#8 in PEM", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
