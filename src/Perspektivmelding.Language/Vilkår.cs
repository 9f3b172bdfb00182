namespace Perspektivmelding.Language;

/// <summary>What a name in a condition stands for: a number, an answer or a word. Nothing of these is «not known».</summary>
/// <param name="Tall">The number.</param>
/// <param name="Sant">The answer.</param>
/// <param name="Tekst">The word.</param>
public readonly record struct Verdi(decimal? Tall = null, bool? Sant = null, string? Tekst = null)
{
    /// <summary>True where the edition lacks it.</summary>
    public bool ErUkjent => Tall is null && Sant is null && Tekst is null;
}

/// <summary>
/// A condition on data, as it stands beside a sentence in <c>theme/tekst/</c> and in the prose:
/// <c>slutt &lt; start og ikke tomt</c>. Words: <c>og</c>, <c>eller</c>, <c>ikke</c>, <c>finnes</c>; signs:
/// = ≠ &lt; ≤ &gt; ≥ + − * /. What the edition lacks makes a comparison neither true nor false, and such a condition
/// does not hold.
/// </summary>
public abstract record Vilkår
{
    private Vilkår() { }

    /// <summary>True where it surely holds.</summary>
    public bool Holder(Func<string, Verdi> slå) => Regn(slå).Sant ?? false;

    /// <summary>True where it surely holds, false where it surely does not, null where the edition lacks what it asks for.</summary>
    public bool? Svar(Func<string, Verdi> slå) => Regn(slå).Sant;

    /// <summary>Every name it asks for, each once, in order.</summary>
    public IReadOnlyList<string> Navn => [.. Finn().Distinct(StringComparer.Ordinal)];

    private protected abstract Verdi Regn(Func<string, Verdi> slå);

    private protected abstract IEnumerable<string> Finn();

    /// <summary>A name that is looked up.</summary>
    /// <param name="Id">The name.</param>
    internal sealed record Oppslag(string Id) : Vilkår
    {
        private protected override Verdi Regn(Func<string, Verdi> slå) => slå(Id);

        private protected override IEnumerable<string> Finn() => [Id];
    }

    /// <summary>A number or a word that stands in the condition itself.</summary>
    /// <param name="Verdien">Its value.</param>
    internal sealed record Fast(Verdi Verdien) : Vilkår
    {
        private protected override Verdi Regn(Func<string, Verdi> slå) => Verdien;

        private protected override IEnumerable<string> Finn() => [];
    }

    /// <summary>Turned round: not, the opposite sign, or whether the edition has it.</summary>
    /// <param name="Tegn"><c>ikke</c>, <c>-</c> or <c>finnes</c>.</param>
    /// <param name="Av">Of what.</param>
    internal sealed record Foran(string Tegn, Vilkår Av) : Vilkår
    {
        private protected override Verdi Regn(Func<string, Verdi> slå)
        {
            var v = Av.Regn(slå);
            return Tegn switch
            {
                "finnes" => new(Sant: !v.ErUkjent),
                "ikke" => new(Sant: v.Sant is { } s ? !s : null),
                _ => new(v.Tall is { } t ? -t : null),
            };
        }

        private protected override IEnumerable<string> Finn() => Av.Finn();
    }

    /// <summary>Two sides with a sign or a word between.</summary>
    /// <param name="Tegn">The sign.</param>
    /// <param name="Venstre">Left.</param>
    /// <param name="Høyre">Right.</param>
    internal sealed record Mellom(string Tegn, Vilkår Venstre, Vilkår Høyre) : Vilkår
    {
        private protected override Verdi Regn(Func<string, Verdi> slå)
        {
            var (a, b) = (Venstre.Regn(slå), Høyre.Regn(slå));
            // With three values: false og unknown is false, true eller unknown is true.
            if (Tegn == "og") return new(Sant: a.Sant == false || b.Sant == false ? false : a.Sant is null || b.Sant is null ? null : true);
            if (Tegn == "eller") return new(Sant: a.Sant == true || b.Sant == true ? true : a.Sant is null || b.Sant is null ? null : false);
            if (Tegn is "=" or "≠")
            {
                bool? like = (a, b) switch
                {
                    ({ Tall: { } x }, { Tall: { } y }) => x == y,
                    ({ Sant: { } x }, { Sant: { } y }) => x == y,
                    ({ Tekst: { } x }, { Tekst: { } y }) => string.Equals(x, y, StringComparison.Ordinal),
                    _ => null,
                };
                return new(Sant: Tegn == "=" ? like : !like);
            }
            if (a.Tall is not { } v || b.Tall is not { } h) return default;
            return Tegn switch
            {
                "<" => new(Sant: v < h),
                "≤" => new(Sant: v <= h),
                ">" => new(Sant: v > h),
                "≥" => new(Sant: v >= h),
                "+" => new(v + h),
                "-" => new(v - h),
                "*" => new(v * h),
                "/" => h == 0m ? default : new(v / h),
                _ => throw new InvalidOperationException($"Unknown sign {Tegn}."),
            };
        }

        private protected override IEnumerable<string> Finn() => Venstre.Finn().Concat(Høyre.Finn());
    }

    /// <summary>Reads a condition; null with a reason and the place in the text (from 0) where it cannot be read.</summary>
    public static Vilkår? Les(string tekst, out string feil, out int sted) => new VilkårParser(tekst).Les(out feil, out sted);
}

/// <summary>One thing in a condition.</summary>
/// <param name="Slag">What it is: a name, number, text, sign, or the end.</param>
/// <param name="Tekst">As written, signs in their short form.</param>
/// <param name="Sted">Where it begins, from 0.</param>
internal readonly record struct Vilkårsord(char Slag, string Tekst, int Sted);
