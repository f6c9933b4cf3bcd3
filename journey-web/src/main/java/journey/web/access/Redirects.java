package journey.web.access;

/** Leads browsers on to an address that somebody wrote. */
public final class Redirects {

    private Redirects() {}

    /** The view that leads there: braces are none of ours to be filled in. */
    public static String to(String address) {
        return "redirect:" + address.replace("{", "%7B").replace("}", "%7D");
    }
}
