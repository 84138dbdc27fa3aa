package assay.cli;

import assay.cli.print.Console;
import java.io.InputStream;

/**
 * What every command gets.
 *
 * @param opening where the workspace, the reader and the simulator come from
 * @param interrupts how it is asked to stop
 * @param in what is piped in
 * @param console where it prints
 */
record Surroundings(Opening opening, Interrupts interrupts, InputStream in, Console console) {}
