package vigil.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A run that belongs to the endurance profile alone: it takes minutes, or an hour and more. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@Tag("endurance")
@Timeout(value = 4, unit = TimeUnit.HOURS)
@EnabledIfSystemProperty(named = "vigil.endurance", matches = "true")
public @interface LongRun {}
