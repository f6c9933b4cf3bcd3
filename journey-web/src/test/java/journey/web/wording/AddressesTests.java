package journey.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockServletContext;

class AddressesTests {

    private final Addresses addresses = new Addresses(new MockServletContext());

    @ParameterizedTest
    @CsvSource({
        "4591c, /transactions/4591c",
        "a b&c, /transactions/a%20b%26c",
        "Größe, /transactions/Gr%C3%B6%C3%9Fe",
        "2026/17, /transactions?reference=2026%2F17",
        "50%, /transactions?reference=50%25",
        "a;b+c, /transactions?reference=a%3Bb%2Bc",
        "x.csv, /transactions?reference=x.csv",
        ".., /transactions?reference=.."
    })
    void leadsToEveryReference(String reference, String address) {
        assertThat(addresses.transaction(reference)).isEqualTo(address);
    }
}
