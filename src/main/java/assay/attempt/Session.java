package assay.attempt;

import java.time.Instant;
import java.util.UUID;

/**
 * A named body of attempts that belong to one investigation.
 *
 * @param id its name for the program, the same in every copy
 * @param name its name for people
 * @param createdAt when it was made
 */
public record Session(UUID id, String name, Instant createdAt) {}
