/**
 * What every screen uses and no screen owns: fields, panels, messages, keys, words, colours and the
 * one door off the JavaFX thread. It must not know any patient, session, store or screen; it shows
 * what it is given and says what was typed. It may import {@code quantity}, {@code wording},
 * JavaFX, ControlsFX, AtlantaFX, Ikonli and slf4j only.
 */
@NullMarked
package vigil.screen.kit;

import org.jspecify.annotations.NullMarked;
