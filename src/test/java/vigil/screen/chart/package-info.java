/** The chart and the flowsheet as drawn. */
@org.jspecify.annotations.NullMarked
package vigil.screen.chart;
