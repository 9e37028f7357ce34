package vigil.access.keys;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id, version 19 (RFC 9106), at any cost; {@link Argon2Cost} says which are allowed. */
final class Argon2id {
    private final int memoryKiB;
    private final int passes;
    private final int lanes;

    Argon2id(int memoryKiB, int passes, int lanes) {
        this.memoryKiB = memoryKiB;
        this.passes = passes;
        this.lanes = lanes;
    }

    /** The tag of so many bytes. Secret and associated data may be empty. */
    byte[] tag(byte[] password, byte[] salt, byte[] secret, byte[] associated, int count) {
        Argon2Parameters parameters =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memoryKiB)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .withSecret(secret)
                        .withAdditional(associated)
                        .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] tag = new byte[count];
        generator.generateBytes(password, tag);
        parameters.clear();
        return tag;
    }
}
