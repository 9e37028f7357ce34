package vigil.screen.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignMIkonHandler;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

class IconsTest {

    @Test
    void eachPictogramIsTheOneThatTheFontsOwnTableNames() {
        Map<Icons, Ikon> named = new EnumMap<>(Icons.class);
        named.put(Icons.CHECK, MaterialDesignC.CHECK);
        named.put(Icons.CROSS, MaterialDesignC.CLOSE);
        named.put(Icons.CAUTION, MaterialDesignA.ALERT_OUTLINE);
        named.put(Icons.SERIOUS, MaterialDesignA.ALERT_OCTAGON_OUTLINE);
        named.put(Icons.INFO, MaterialDesignI.INFORMATION_OUTLINE);
        named.put(Icons.LOCK, MaterialDesignL.LOCK_OUTLINE);
        named.put(Icons.PERSON, MaterialDesignA.ACCOUNT_OUTLINE);
        named.put(Icons.SIGN, MaterialDesignS.SIGNATURE);
        named.put(Icons.NEXT, MaterialDesignC.CHEVRON_RIGHT);
        named.put(Icons.PLANNED, MaterialDesignC.CIRCLE_OUTLINE);

        assertThat(named.keySet()).containsExactlyInAnyOrder(Icons.values());
        named.forEach(
                (icon, ikon) ->
                        assertThat(icon.sign()).isEqualTo(Character.toString(ikon.getCode())));
    }

    @Test
    void theFontOfThePictogramsIsTheOneThatTheLibraryBrings() {
        assertThat(new MaterialDesignMIkonHandler().getFontResource().getPath())
                .endsWith(Icons.FONT);
    }
}
