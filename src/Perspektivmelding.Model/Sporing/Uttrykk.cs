using System.Collections.Immutable;

namespace Perspektivmelding.Model.Sporing;

/// <summary>
/// A rule's arithmetic in a form that a machine can run: numbers, names of inputs, + − * /, comparison, and a few
/// functions (docs/sporing.md). The text is what is published; the tree is what is run.
/// </summary>
public abstract record Uttrykk
{
    private Uttrykk() { }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">The text is no expression.</exception>
    public static Uttrykk Les(string tekst) => new Uttrykksleser(tekst).Les();

    /// <summary>Its value.</summary>
    /// <param name="inn">The values of a name, in their order: one for a plain input, several for one that is summed.</param>
    /// <exception cref="FormatException">A name has no single value where one is needed, or a function does not exist.</exception>
    public abstract decimal Regn(Func<string, ImmutableArray<decimal>> inn);

    /// <summary>The values it stands for as an argument: a bare name is all its inputs.</summary>
    internal virtual ImmutableArray<decimal> Verdier(Func<string, ImmutableArray<decimal>> inn) => [Regn(inn)];

    /// <summary>Every name in it, each once, in the order met.</summary>
    public ImmutableArray<string> Navnene()
    {
        var navn = new List<string>();
        Samle(navn);
        return [.. navn.Distinct()];
    }

    internal abstract void Samle(List<string> navn);

    /// <summary>A number.</summary>
    internal sealed record Tall(decimal Verdi) : Uttrykk
    {
        public override decimal Regn(Func<string, ImmutableArray<decimal>> inn) => Verdi;

        internal override void Samle(List<string> navn) { }
    }

    /// <summary>An input by its name.</summary>
    internal sealed record Navn(string Id) : Uttrykk
    {
        public override decimal Regn(Func<string, ImmutableArray<decimal>> inn) =>
            inn(Id) is [var verdi] ? verdi : throw new FormatException($"«{Id}» has not one value.");

        internal override ImmutableArray<decimal> Verdier(Func<string, ImmutableArray<decimal>> inn) => inn(Id);

        internal override void Samle(List<string> navn) => navn.Add(Id);
    }

    /// <summary>− x.</summary>
    internal sealed record Minus(Uttrykk X) : Uttrykk
    {
        public override decimal Regn(Func<string, ImmutableArray<decimal>> inn) => -X.Regn(inn);

        internal override void Samle(List<string> navn) => X.Samle(navn);
    }

    /// <summary>Two sides with + − * or / between.</summary>
    internal sealed record Ledd(char Tegn, Uttrykk A, Uttrykk B) : Uttrykk
    {
        public override decimal Regn(Func<string, ImmutableArray<decimal>> inn)
        {
            var (a, b) = (A.Regn(inn), B.Regn(inn));
            return Tegn switch { '+' => a + b, '-' => a - b, '*' => a * b, _ => a / b };
        }

        internal override void Samle(List<string> navn)
        {
            A.Samle(navn);
            B.Samle(navn);
        }
    }

    /// <summary>hvis(a &lt; b, så, ellers): only the side that is chosen is computed.</summary>
    internal sealed record Hvis(string Tegn, Uttrykk A, Uttrykk B, Uttrykk Så, Uttrykk Ellers) : Uttrykk
    {
        public override decimal Regn(Func<string, ImmutableArray<decimal>> inn)
        {
            var (a, b) = (A.Regn(inn), B.Regn(inn));
            var sant = Tegn switch { "<" => a < b, "<=" => a <= b, ">" => a > b, ">=" => a >= b, _ => a == b };
            return (sant ? Så : Ellers).Regn(inn);
        }

        internal override void Samle(List<string> navn)
        {
            foreach (var del in (Uttrykk[])[A, B, Så, Ellers]) del.Samle(navn);
        }
    }

    /// <summary>A function of its arguments.</summary>
    internal sealed record Kall(string Funksjon, ImmutableArray<Uttrykk> Argumenter) : Uttrykk
    {
        /// <summary>The functions there are, and how many arguments each takes; 0 = any number.</summary>
        internal static ImmutableDictionary<string, int> Funksjoner { get; } = new Dictionary<string, int>
        {
            ["R"] = 1,
            ["rund"] = 2,
            ["rot"] = 1,
            ["sum"] = 1,
            ["antall"] = 1,
            ["min"] = 0,
            ["maks"] = 0,
            ["sumprodukt"] = 2,
            ["vokst"] = 3,
        }.ToImmutableDictionary();

        public override decimal Regn(Func<string, ImmutableArray<decimal>> inn)
        {
            decimal Arg(int i) => Argumenter[i].Regn(inn);
            return Funksjon switch
            {
                "R" => Math.Round(Arg(0), 0, MidpointRounding.AwayFromZero),
                "rund" => Math.Round(Arg(0), (int)Arg(1), MidpointRounding.AwayFromZero),
                "rot" => (decimal)Math.Sqrt((double)Arg(0)),
                "sum" => Argumenter[0].Verdier(inn).Sum(),
                "antall" => Argumenter[0].Verdier(inn).Length,
                "min" => Argumenter.SelectMany(a => a.Verdier(inn)).Min(),
                "maks" => Argumenter.SelectMany(a => a.Verdier(inn)).Max(),
                "sumprodukt" => Sumprodukt(Argumenter[0].Verdier(inn), Argumenter[1].Verdier(inn)),
                _ => Enumerable.Repeat(Arg(1), (int)Arg(2)).Aggregate(Arg(0), (verdi, faktor) => verdi * faktor),
            };
        }

        private static decimal Sumprodukt(ImmutableArray<decimal> a, ImmutableArray<decimal> b) => a.Length == b.Length
            ? a.Zip(b, (x, y) => x * y).Sum()
            : throw new FormatException("sumprodukt takes two lists of the same length.");

        internal override void Samle(List<string> navn)
        {
            foreach (var argument in Argumenter) argument.Samle(navn);
        }
    }
}
