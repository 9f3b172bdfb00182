namespace Perspektivmelding.Language;

/// <summary>The gender of what is counted: «én regel», «ett scenario».</summary>
public enum Kjønn
{
    /// <summary>Masculine and feminine: «én».</summary>
    Felles,
    /// <summary>Neuter: «ett».</summary>
    Intetkjønn,
}
