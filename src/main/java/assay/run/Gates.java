package assay.run;

/**
 * What stands before the endpoints.
 *
 * @param keys what opens them
 * @param probe tries whether they open
 */
public record Gates(Keys keys, EndpointProbe probe) {}
