using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Perspektivmelding.Language;

namespace Perspektivmelding.Site.Tests.Setninger;

/// <summary>
/// What a careful reader would object to in any sentence, found in the words alone: a direction that the two numbers
/// beside it contradict, a count of none or one in words made for many, a span of one year, a place nobody filled.
/// It knows nothing of the code that wrote the sentence.
/// </summary>
internal static partial class Leserprøve
{
    private const string Tall = "(?<a>[−-]?(?:[0-9]{1,3}(?:\u00A0[0-9]{3})+|[0-9]+)(?:,[0-9]+)?(?:[\u00A0 ](?:tusen|mill\\.|millioner|millionar|million|milliarder|milliardar|milliard))?)";
    private const string Tall2 = "(?<b>[−-]?(?:[0-9]{1,3}(?:\u00A0[0-9]{3})+|[0-9]+)(?:,[0-9]+)?(?:[\u00A0 ](?:tusen|mill\\.|millioner|millionar|million|milliarder|milliardar|milliard))?)";
    private const string Enhet = "(?:[\u00A0 ](?:kr|kroner|prosent|%|prosentpoeng|personer|personar))?";
    private const string Opp = "(?:øker|vokser|stiger|økte|vokste|steg|aukar|veks|stig|auka|voks|går opp|gikk opp|gjekk opp)";
    private const string Ned = "(?:minker|synker|faller|går ned|minket|sank|falt|gikk ned|minkar|søkk|fell|minka|søkte|fall|gjekk ned)";
    private const string Ting = "(?:tiltak|scenario(?:er|a)?|(?:handlings)?regl(?:er|ar|ene|ane)|risikoer|risikoar|vilkår|sektorer|sektorar|kommuner|kommunar|forutsetninger|føresetnader|prosjekter|prosjekt|år(?! og over)|planår|mål|målene|måla)";

    /// <summary>Every objection to a text, by name; none where it may stand.</summary>
    public static IEnumerable<string> Innvendinger(string tekst)
    {
        foreach (var (navn, mønster, gjelder) in Regler)
            foreach (Match treff in mønster.Matches(tekst))
                if (gjelder is null || gjelder(treff))
                    yield return $"{navn}: «{Rundt(tekst, treff)}»";
    }

    private static readonly ImmutableArray<(string Navn, Regex Mønster, Func<Match, bool>? Gjelder)> Regler =
    [
        ("opp, men tallene går ikke opp", Ny($"{Opp}(?: [a-zæøå]+){{0,4}} (?:fra|frå) {Tall}(?<ae>{Enhet})[^.;:]{{0,25}}? til {Tall2}(?<etter>{Enhet})"), m => !ErÅr(m) && Verdi(m, "a") >= Verdi(m, "b")),
        ("ned, men tallene går ikke ned", Ny($"{Ned}(?: [a-zæøå]+){{0,4}} (?:fra|frå) {Tall}(?<ae>{Enhet})[^.;:]{{0,25}}? til {Tall2}(?<etter>{Enhet})"), m => !ErÅr(m) && Verdi(m, "a") <= Verdi(m, "b")),
        ("retning med et tall som ikke er over null", Ny($"(?<!\\bi )(?:{Opp}|{Ned}|bedrer|betrar|svekker|svekkjer|sparer|sparar|koster|kostar|mangler|manglar) (?:(?!fra|frå)[a-zæøå]+ ){{0,3}}?(?:med )?{Tall}(?:[\u00A0 ](?:kr|kroner|prosent|%|prosentpoeng|mill))"), m => Verdi(m, "a") <= 0m),
        ("fra et år til det samme året", Ny("(?<a>[12][0-9]{3})(?:–| til | og )(?<b>[12][0-9]{3})(?![0-9])"), m => m.Groups["a"].Value == m.Groups["b"].Value),
        ("ett av noe som heter én, eller omvendt", Ny("\\b(?:ett|eitt) av [a-zæøå0-9]+ (?:handlings)?(?:regler|reglar|risikoer|risikoar|kommuner|kommunar|sektorer|sektorar)|\\b(?:én|éin|ein) av [a-zæøå0-9]+ (?:scenarioer|scenario|tiltak|vilkår|mål)\\b"), null),
        ("noen av færre enn det er", Ny("\\b(?<a>[a-zæøåé]+|[0-9]+) av (?:de |dei )?(?<b>[a-zæøåé]+|[0-9]+) (?<hva>" + Ting + ")"), m => VistTall.Les(m.Groups["a"].Value) > VistTall.Les(m.Groups["b"].Value)),
        ("ord og siffer blandet", Ny("\\b(?<a>[0-9]+|null|ingen|én|éin|ett|eitt|to|tre|fire|fem|seks|sju|åtte|ni|ti|elleve|tolv) av (?:de |dei )?(?<b>[0-9]+|to|tre|fire|fem|seks|sju|åtte|ni|ti|elleve|tolv) " + Ting, RegexOptions.IgnoreCase),
            m => m.Groups["a"].Value is not ("ingen" or "Ingen") && char.IsAsciiDigit(m.Groups["a"].Value[0]) != char.IsAsciiDigit(m.Groups["b"].Value[0])),
        ("tall til og med tolv i siffer", Ny("(?<![0-9,.\u00A0–−§-])\\b(?:[0-9]|1[0-2]) (?:nye |andre |av )?(?:tiltak|scenario(?:er|a)?|(?:handlings)?regl(?:er|ar)|risikoer|risikoar|vilkår)\\b"), null),
        ("ett i ord for flere", Ny("\\b(?:Alle|alle|Ingen|ingen) (?:av )?(?:de|dei) (?:én|ett|éin|eitt|1|ein) |\\b1[\u00A0 ](?:flere|fleire|færre) (?:innbyggere|innbyggjarar)|(?<![0-9,\u00A0])1[\u00A0 ](?:millioner|milliarder|millionar|milliardar)\\b"), null),
        ("null flere eller null mer", Ny("(?<![0-9,.\u00A0])\\b0(?:,0)?[\u00A0 ](?:flere|fleire|færre|mer|meir|mindre|prosent mer|mill\\. kr mer)\\b"), null),
        ("«under» eller «over» i et spenn", Ny("\\b(?:under|over) [0-9]+–|–(?:under|over) [0-9]+|(?:høyst|minst|høgst) (?:under|over) [0-9]"), null),
        ("andel av framtidene i siffer", Ny("(?<![0-9,\u00A0])(?:[0-9]|10) av 10 framtider"), null),
        ("ingen del av noe har noe", Ny("(?<![0-9,])0(?:,0)?[\u00A0 ]% av (?:gjelden|gjelda) har"), null),
        ("én, men ikke i én", Ny("\\bi (?<a>én|éin|ett|eitt), men (?:ikke|ikkje) i \\k<a>\\b(?! annen| anna)"), null),
        ("hvert år i ett år", Ny("(?:hvert år|kvart år|er endret|er endra) [12][0-9]{3}(?![0-9–])"), null),
        ("null dager", Ny("\\b0 (?:dager|dagar)"), null),
        ("samme år to ganger", Ny("i (?<a>[0-9]{4}) og [^.]{3,30} i (?<b>[0-9]{4})(?![0-9])"), m => m.Groups["a"].Value == m.Groups["b"].Value),
        ("minus som ikke er det", Ny("(?<![a-zæøå0-9])[−-]0(?:,0+)?(?![0-9,])"), null),
        ("plass som ikke er fylt", Ny("[⟦⟧]|\\{[a-zæøå_0-9@]+\\}"), null),
        ("tegn som står feil", Ny("\\?\\.|\\.\\.(?!\\.)| ,|,,|  \\.|: [A-ZÆØÅ][a-zæøå]+ \\. | \\.(?:\\s|$)"), null),
        ("mellom to like tall", Ny($"(?:mellom|millom) {Tall}{Enhet} og {Tall2}{Enhet}"), m => !ErÅr(m) && Verdi(m, "a") == Verdi(m, "b")),
        ("har et negativt beløp", Ny($"\\b(?:har|hadde) {Tall}[\u00A0 ](?:kr|kroner|mill\\. kr|prosent)? ?(?:i reserve|på fond|i fond|oppspart|å drive for)"), m => Verdi(m, "a") < 0m),
        ("gjeld på vei fra eller til under null", Ny($"[Ll]ånegjeld(?:en|a)? {Opp} (?:fra|frå) {Tall}{Enhet} til {Tall2}|[Ll]ånegjeld(?:en|a)? {Ned} (?:fra|frå) {Tall}{Enhet} til {Tall2}"), m => Verdi(m, "a") < 0m || Verdi(m, "b") < 0m),
        ("gjeld under null", Ny($"(?:[Gg]jeld(?:en|a)|[Ll]ånegjeld(?:en|a)?) (?:er|var|blir) {Tall}"), m => Verdi(m, "a") < 0m),
    ];

    private static Regex Ny(string mønster, RegexOptions mer = RegexOptions.None) => new(mønster, RegexOptions.CultureInvariant | RegexOptions.Compiled | mer, Regex.InfiniteMatchTimeout); // no clock: machines are noisy

    private static decimal Verdi(Match treff, string gruppe)
    {
        var tekst = treff.Groups[gruppe].Value;
        // «fra 45 til 130 millioner»: the unit behind the second number is the first one's too.
        var andre = treff.Groups["b"].Success ? treff.Groups["b"].Value : "";
        if (gruppe == "a" && treff.Groups["ae"].Length == 0 && !char.IsLetter(tekst[^1]) && tekst[^1] != '.' && andre.Length > 0 && VistTall.Les(andre) is { } b && Skala(andre) is > 1m and var skala && b != 0m)
            return VistTall.Les(tekst)!.Value * skala;
        return VistTall.Les(tekst) ?? 0m;
    }

    private static decimal Skala(string tekst) => VistTall.Les("1\u00A0" + Enheten().Match(tekst).Value) ?? 1m;

    // «fra 2024 til 2029» tells years, not numbers.
    private static bool ErÅr(Match treff) => ErÅr(treff.Groups["a"].Value) && ErÅr(treff.Groups["b"].Value);

    private static bool ErÅr(string tekst) => tekst.Length == 4 && tekst is ['1' or '2', ..] && tekst.All(char.IsAsciiDigit);

    private static string Rundt(string tekst, Match treff)
    {
        var (fra, til) = (Math.Max(0, treff.Index - 40), Math.Min(tekst.Length, treff.Index + treff.Length + 40));
        return tekst[fra..til];
    }

    [GeneratedRegex("(?:tusen|mill|million|milliard)[a-z]*")]
    private static partial Regex Enheten();
}
