package badexample.ciphers.access.signin;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

public record OwnCipher(Argon2BytesGenerator generator) {}
