package assay.simulator;

import java.time.Instant;

/**
 * One request that was answered.
 *
 * @param at when it came
 * @param method such as {@code POST}
 * @param path without query, so without any key
 * @param caseNumber counts the different cases (prompt and images) from 1; 0 where none was read
 * @param outcome such as {@code IMAGE}, {@code output IMAGE_SAFETY}, {@code prompt SAFETY}, {@code
 *     text}, {@code models} or {@code error INVALID_ARGUMENT}
 * @param status the HTTP status; 0 if the client left before it was sent
 */
public record Served(
    Instant at, String method, String path, int caseNumber, String outcome, int status) {}
