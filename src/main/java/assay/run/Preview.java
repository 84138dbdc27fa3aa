package assay.run;

/**
 * A request that would be sent, as a dry run shows it.
 *
 * @param method such as POST
 * @param prepared where it would go, its headers without any key, and its body
 */
public record Preview(String method, ImageService.Prepared prepared) {}
