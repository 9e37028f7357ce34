package vigil.screen.desk;

/**
 * The program as it runs on this computer.
 *
 * @param version of the program
 * @param data the folder of the store and of the clinic's own files
 * @param logs the folder of the log, which holds nothing of any patient
 */
public record Program(String version, String data, String logs) {}
