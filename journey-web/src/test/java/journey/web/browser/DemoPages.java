package journey.web.browser;

import java.util.List;
import journey.domain.transaction.Verdict;
import journey.service.scope.Scope;
import journey.service.transaction.TransactionFilter;
import journey.service.transaction.TransactionLine;
import journey.service.transaction.TransactionService;

/** The pages of the demo company. */
final class DemoPages {

    private DemoPages() {}

    /** An address of every page. */
    static List<String> of(DemoStage.Running stage) {
        TransactionLine broken = stage.bean(TransactionService.class)
                .list(
                        Scope.EVERYTHING.ofJourney("airline-trip"),
                        TransactionFilter.ALL.at("arrived", Verdict.NOT_WELL),
                        40,
                        1)
                .get(0);
        return of(broken);
    }

    /** @param broken a transaction that failed at a step */
    private static List<String> of(TransactionLine broken) {
        return List.of(
                "/",
                "/?from=2020-01-01&to=2020-02-01",
                "/?journey=nonsense&from=never",
                "/journeys",
                "/journeys/airline-trip",
                "/journeys/home-renovation",
                "/journeys/airline-trip/transactions?step=arrived&stepVerdict=not_well",
                "/today/transactions?verdict=not_well&period=4w",
                "/journeys/airline-trip/touchpoints?step=arrived&promise=broken",
                "/journeys/airline-trip/wall",
                "/journeys/home-renovation/wall?arrange=failing&state=all&verdict=not_well",
                "/weak-links?plan=airline-trip&repair=arrived&repair=served",
                "/weak-links/airline-trip/arrived",
                "/journeys/airline-trip/weights",
                "/journeys/airline-trip/compare?by=segment&period=12m",
                "/journeys/airline-trip/versions",
                "/journeys/airline-trip/edit",
                "/journeys/airline-trip/edit?at=stage-1",
                "/journeys/airline-trip/edit?at=step-4",
                "/journeys/airline-trip/edit/publish",
                "/journeys/airline-trip/edit/json",
                "/journeys/airline-trip/edit/discard",
                "/journeys/new",
                "/journeys/airline-trip/flow",
                "/journeys/home-renovation/flow?variant=of-no-order",
                "/departments/carrier",
                "/transactions/" + broken.reference(),
                "/search?q=Ingird",
                "/views",
                "/help",
                "/?tour=1",
                "/customers",
                "/customers/" + broken.customer(),
                "/admin/erasure?reference=" + broken.customer(),
                "/log",
                "/log?reference=" + broken.reference(),
                "/imports",
                "/reports",
                "/admin",
                "/admin/figures",
                "/account");
    }
}
