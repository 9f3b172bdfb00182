namespace Perspektivmelding.Charts.Tests;

/// <summary>One chart of each kind with numbers like those of a real edition: for goldens, layout tests and the gallery.</summary>
internal static class Fixtures
{
    public static Chart Scenarier { get; } = new("netto-driftsresultat", "Resultatet faller under anbefalt nivå", "Fire linjer 2024–2040.")
    {
        Y = ScaleSpec.Linear with { Zero = true, Label = "Korrigert netto driftsresultat, prosent av driftsinntektene", Format = ValueFormat.Prosent(1) },
        Marks =
        [
            new Mark.SpanX(2024, 2040, "Framskriving") { Role = "framskriving" },
            new Mark.RuleY(1.75m, "Anbefalt nivå 1,75 %") { Role = "terskel" },
            new Mark.Line("Regnskap", Mark.Years(2016, [3.4m, 4.1m, 2.2m, 1.8m, 2.9m, 4.6m, 1.9m, -0.6m, -3.2m])) { Role = "regnskap" },
            Scenario(1, "Fortsetter som i dag", -5.4m),
            Scenario(2, "Lavere lønnsvekst", -1.2m),
            Scenario(3, "Økt eiendomsskatt", 0.4m),
            Scenario(4, "Omstilling", 2.1m),
        ],
    };

    public static Chart Fond { get; } = new("fond", "Fondet er brukt opp i 2027", "Disposisjonsfondet i tre scenarioer.")
    {
        Y = ScaleSpec.Linear with { Zero = true, Label = "Disposisjonsfond, mill. kr", Format = ValueFormat.MillKr() },
        Marks =
        [
            new Mark.RuleX(2028, "Planen slutter") { Role = "dempet" },
            new Mark.SpanX(2024, 2035, "Framskriving"),
            new Mark.RuleY(180_000, "Minstemål 5 % av inntektene") { Role = "terskel" },
            new Mark.Line("Basis", Mark.Years(2020, [410_000, 455_000, 430_000, 380_000, 290_000, 170_000, 60_000, 0, 0, 0, 0, 0, 0, 0, 0, 0])) { Role = "serie-1", SolidUntil = 2024, ValueText = "0" },
            new Mark.Line("Sparing", Mark.Years(2024, [290_000, 240_000, 150_000, 80_000, 40_000, 30_000, 25_000, 24_000, 24_000, 23_000, 22_000, 21_000])) { Role = "serie-2", ValueText = "21" },
            new Mark.Line("Sparing og skatt", Mark.Years(2024, [290_000, 250_000, 190_000, 130_000, 100_000, 80_000, 72_000, 66_000, 60_000, 55_000, 50_000, 48_000])) { Role = "serie-3", ValueText = "48" },
            new Mark.Note(2027, 0, "Fondet er tomt i 2027 hvis vi fortsetter som i dag"),
        ],
    };

    public static Chart Stablet { get; } = new("utgifter", "Pleie og omsorg vokser mest", "Stablede stolper per sektor 2024–2040.")
    {
        Y = ScaleSpec.Linear with { Label = "Netto driftsutgifter, mill. kr (2025-kroner)", Format = ValueFormat.MillKr() },
        Marks =
        [
            new Mark.SpanX(2025, 2032, "Framskriving"),
            Sektor(1, "Skole", 820_000, 4_000),
            Sektor(2, "Barnehage", 510_000, -3_000),
            Sektor(3, "Pleie og omsorg", 930_000, 42_000),
            Sektor(4, "Barnevern", 120_000, 2_000),
            Sektor(5, "Annet", 410_000, 5_000),
        ],
    };

    public static Chart Areal { get; } = new("gjeld-areal", "Lånegjelden dobles", "Stablet areal.")
    {
        Y = ScaleSpec.Linear with { Label = "Lånegjeld, mill. kr", Format = ValueFormat.MillKr() },
        Marks =
        [
            new Mark.Area("Selvkost", Mark.Years(2020, [400_000, 450_000, 500_000, 620_000, 700_000, 760_000, 800_000, 810_000])) { Role = "serie-3" },
            new Mark.Area("Skoler og barnehager", Mark.Years(2020, [900_000, 950_000, 990_000, 1_300_000, 1_500_000, 1_800_000, 1_900_000, 2_000_000])) { Role = "serie-1" },
            new Mark.Area("Andre formål", Mark.Years(2020, [300_000, 320_000, 330_000, 340_000, 350_000, 360_000, 370_000, 380_000])) { Role = "serie-2" },
        ],
    };

    public static Chart Usikkerhet { get; } = new("befolkning", "Veksten avtar", "Folketall med usikkerhetsbånd.")
    {
        Y = ScaleSpec.Linear with { Label = "Innbyggere", Format = ValueFormat.Tall() },
        Marks =
        [
            new Mark.SpanX(2024, 2034, "Framskriving"),
            new Mark.Band("Høyt og lavt alternativ", [.. Enumerable.Range(0, 11).Select(i => new Interval(2024 + i, 49_000 + (250 * i), 49_000 + (900 * i)))]) { Role = "serie-1" },
            new Mark.Line("Folketall", [.. Mark.Years(2015, [36_000, 37_100, null, 39_800, 41_400, 43_200, 45_000, 46_400, 47_900, 49_000]), .. Enumerable.Range(1, 10).Select(i => new Point(2024 + i, 49_000 + (560 * i)))])
                { Role = "serie-1", SolidUntil = 2024, Label = "Hovedalternativet", ValueText = "54\u00A0600" },
        ],
    };

    public static Chart Foss { get; } = new("foss", "Lønn spiser skatteveksten", "Fossefall fra resultat 2024 til 2028.")
    {
        X = ScaleSpec.Band,
        Y = ScaleSpec.Linear with { Label = "Netto driftsresultat, mill. kr", Format = ValueFormat.MillKr() },
        Marks =
        [
            Mark.Waterfall("Netto driftsresultat", ("2024", -83_000),
                [("Skatt og rammetilskudd", 214_000), ("Andre inntekter", 38_000), ("Lønn og pensjon", -262_000), ("Kjøp av tjenester", -71_000), ("Renter og avdrag", -54_000), ("Tiltak", 96_000)],
                "2028", ValueFormat.MillKr()),
        ],
    };

    public static Chart Rangert { get; } = new("sammenlikning", "Lørenskog har mer gjeld enn de fleste", "Rangerte liggende stolper.")
    {
        X = ScaleSpec.Linear with { Label = "Netto lånegjeld i prosent av driftsinntektene, 2024", Format = ValueFormat.Prosent(1) },
        Y = ScaleSpec.Band with { Label = "Kommune" },
        Marks =
        [
            new Mark.AxisX(Ticks: false, Grid: false),
            new Mark.RuleX(70m, "Eget tak 70 %") { Role = "terskel" },
            new Mark.Bar("Gjeldsgrad",
            [
                new("Ullensaker", 121.4m), new("Lørenskog", 103.9m) { Role = "serie-1" }, new("Lillestrøm", 96.2m),
                new("Nordre Follo", 88.0m), new("Landet uten Oslo", 84.3m) { Role = "regnskap" }, new("Rælingen", 79.5m), new("Nittedal", 61.2m), new("Bærum", 58.8m),
            ]) { Role = "dempet", ValueLabels = true },
        ],
    };

    public static Chart Tornado { get; } = new("folsomhet", "Lønnsveksten betyr mest", "Liggende stolper til begge sider av null.")
    {
        X = ScaleSpec.Linear with { Label = "Virkning på netto driftsresultat i 2028, mill. kr", Format = ValueFormat.MillKr() with { Sign = true } },
        Y = ScaleSpec.Band with { Label = "Forutsetning" },
        Marks =
        [
            new Mark.Bar("Ugunstig", [new("Lønnsvekst ett prosentpoeng høyere", -42_100), new("Skatteinngang lokalt én prosent lavere", -18_900), new("Rente ett prosentpoeng høyere", -17_300), new("Skatteinngang i landet én prosent lavere", -31_000)])
                { Role = "ned", Stack = "virkning", ValueLabels = true },
            new Mark.Bar("Gunstig", [new("Lønnsvekst ett prosentpoeng høyere", 40_800), new("Skatteinngang lokalt én prosent lavere", 18_900), new("Rente ett prosentpoeng høyere", 17_300), new("Skatteinngang i landet én prosent lavere", 31_000)])
                { Role = "opp", Stack = "virkning", ValueLabels = true },
        ],
    };

    public static Chart Pyramide { get; } = new("aldersfordeling", "Flere eldre, færre barn", "Befolkningspyramide 2024 med omriss for 2040.")
    {
        X = ScaleSpec.Linear with { Label = "Innbyggere", Format = ValueFormat.Tall() with { Absolute = true } },
        Y = ScaleSpec.Band with { Label = "Alder" },
        Height = 0.9,
        Marks =
        [
            .. Mark.Pyramid(Alder, a => a.Navn, ("Menn 2024", a => a.Menn), ("Kvinner 2024", a => a.Kvinner)),
            new Mark.Bar("Menn 2040", [.. Alder.Select(a => new BarItem(a.Navn, -a.Menn * a.Vekst))]) { Role = "regnskap", Overlay = true, Label = "2040" },
            new Mark.Bar("Kvinner 2040", [.. Alder.Select(a => new BarItem(a.Navn, a.Kvinner * a.Vekst))]) { Role = "regnskap", Overlay = true, Label = "" },
        ],
    };

    public static Chart Gruppert { get; } = new("budsjett", "Budsjettet traff ikke", "Budsjett og regnskap side om side.")
    {
        Y = ScaleSpec.Linear with { Label = "Mill. kr", Format = ValueFormat.MillKr() },
        Marks =
        [
            new Mark.Bar("Budsjett", [new(2021, 21_000), new(2022, 34_000), new(2023, 12_000), new(2024, -10_000)]) { Role = "dempet", ValueLabels = true },
            new Mark.Bar("Regnskap", [new(2021, 88_000), new(2022, 41_000), new(2023, -22_000), new(2024, -83_000)]) { Role = "serie-1", ValueLabels = true },
        ],
    };

    public static Chart Prikker { get; } = new("andre", "Lørenskog ligger under medianen", "Prikker for ti kommuner på tre mål.")
    {
        X = ScaleSpec.Linear with { Label = "Prosent av driftsinntektene", Format = ValueFormat.Prosent(1) },
        Y = ScaleSpec.Band,

        Marks =
        [
            new Mark.AxisY(Grid: true),
            new Mark.Dot("Andre kommuner", [.. Rader("Netto driftsresultat", -1.2m, 0.4m, 1.1m, 2.3m, 2.9m, 3.6m), .. Rader("Disposisjonsfond", 3.1m, 5.2m, 7.7m, 8.8m, 11.2m, 14.0m), .. Rader("Netto renter og avdrag", 3.0m, 3.8m, 4.1m, 4.6m, 5.0m, 6.2m)])
                { Role = "dempet", Marker = Marker.Circle, Label = "Andre kommuner" },
            new Mark.Dot("Median", [new(1.7m, "Netto driftsresultat"), new(8.2m, "Disposisjonsfond"), new(4.3m, "Netto renter og avdrag")]) { Role = "regnskap", Marker = Marker.Tick, Label = "Median" },
            new Mark.Dot("Lørenskog", [new(-3.2m, "Netto driftsresultat") { Label = "−3,2 %" }, new(6.9m, "Disposisjonsfond") { Label = "6,9 %" }, new(5.4m, "Netto renter og avdrag") { Label = "5,4 %" }]) { Role = "serie-1", Label = "Lørenskog" },
        ],
    };

    public static Chart Stigning { get; } = new("to-ar", "Færre barn, flere eldre", "Stigningsdiagram 2024 og 2040.")
    {
        X = ScaleSpec.Band,
        Y = ScaleSpec.Linear with { Label = "Innbyggere", Format = ValueFormat.Tall(), Zero = true },
        Marks =
        [
            new Mark.AxisY(Ticks: false, Grid: false),
            To("0–5 år", 3_900, 3_600, 1), To("6–15 år", 6_700, 6_500, 2), To("80 år og eldre", 1_900, 3_700, 3),
        ],
    };

    public static Chart Kort { get; } = new("kort-fond", "Fondet tømmes", "Liten linje for kortet.")
    {
        Y = ScaleSpec.Linear with { Format = ValueFormat.Prosent(0), Zero = true },
        Marks =
        [
            new Mark.SpanX(2024, 2029) { Role = "framskriving" },
            new Mark.RuleY(5, "Mål 5 %") { Role = "terskel" },
            new Mark.Line("Disposisjonsfond", Mark.Years(2019, [9.1m, 9.8m, 10.4m, 8.2m, 7.6m, 6.9m, 3.1m, 0.4m, 0, 0, 0])) { Role = "serie-1", SolidUntil = 2024, Label = "", ValueText = "0\u00A0%" },
        ],
    };

    public static IReadOnlyList<Chart> All { get; } =
        [Scenarier, Fond, Stablet, Areal, Usikkerhet, Foss, Rangert, Tornado, Pyramide, Gruppert, Prikker, Stigning, Kort];

    public static IReadOnlyList<ChartSize> Sizes { get; } = [ChartSize.Wide, ChartSize.Narrow, ChartSize.Card];

    private static (string Navn, decimal Menn, decimal Kvinner, decimal Vekst)[] Alder =>
    [
        ("90+", 90, 210, 2.1m), ("80–89", 700, 980, 1.9m), ("70–79", 1_800, 2_050, 1.3m), ("60–69", 2_500, 2_600, 1.2m), ("50–59", 3_300, 3_200, 1.0m),
        ("40–49", 3_600, 3_550, 1.05m), ("30–39", 4_000, 3_900, 0.95m), ("20–29", 3_100, 2_900, 0.97m), ("10–19", 3_400, 3_200, 0.9m), ("0–9", 3_150, 3_000, 0.88m),
    ];

    private static Mark.Line Scenario(int number, string name, decimal end) => new(name, [.. Enumerable.Range(0, 17).Select(i =>
        new Point(2024 + i, -3.2m + ((end + 3.2m) * i / 16) + (0.4m * (((i * number) % 3) - 1) * (i is 0 or 16 ? 0 : 1))))])
    {
        Role = "serie-" + number,
        ValueText = NorwegianNumber.Prosent(end),
    };

    private static Mark.Bar Sektor(int number, string name, decimal start, decimal growth) =>
        new(name, [.. Enumerable.Range(0, 9).Select(i => new BarItem(2024 + i, start + (growth * i)))]) { Role = "serie-" + number, Stack = "sektor" };

    private static IEnumerable<DotItem> Rader(string band, params decimal[] values) =>
        values.Select((v, i) => new DotItem(v, band) { Name = $"{band}, kommune {i + 1}" });

    private static Mark.Line To(string name, decimal from, decimal to, int number) => new(name, [new("2024", from), new("2040", to)])
    {
        Role = "serie-" + number,
        StartLabel = NorwegianNumber.Format(from),
        ValueText = NorwegianNumber.Format(to),
    };
}
