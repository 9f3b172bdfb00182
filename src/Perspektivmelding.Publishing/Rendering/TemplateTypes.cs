using System.Collections.Immutable;
using System.Reflection;
using Perspektivmelding.Pages.Modeller;

namespace Perspektivmelding.Rendering;

/// <summary>What each template is given: the names of a page's values, and what kind each is.</summary>
/// <param name="Models">
/// The value of each template, which has the template's name there; and of parts that a chapter asks for.
/// </param>
internal sealed record TemplateTypes(ImmutableSortedDictionary<string, Type> Models)
{
    /// <summary>A value that can be of any kind.</summary>
    public static readonly Type Any = typeof(object);

    /// <summary>A value that has been told of as wrong; nothing more is said of it.</summary>
    public static readonly Type Told = typeof(void);

    private static readonly ImmutableSortedDictionary<string, Type> OfList =
        ImmutableSortedDictionary.Create<string, Type>(StringComparer.Ordinal).Add("size", typeof(int));

    private readonly Dictionary<Type, ImmutableSortedDictionary<string, Type>> _members = [];
    private readonly Lazy<ImmutableSortedDictionary<string, Type>> _all = new(() => Models.Values.Append(typeof(Ramme))
        .SelectMany(t => t.Assembly.GetTypes().Where(o => o.Namespace == t.Namespace && o.IsPublic))
        .SelectMany(Properties).Select(p => Written(p.Name)).Distinct()
        .ToImmutableSortedDictionary(n => n, _ => Any, StringComparer.Ordinal));

    /// <summary>A property as templates write it: «hvaViGjør».</summary>
    public static string Written(string property) => char.ToLowerInvariant(property[0]) + property[1..];

    /// <summary>Names that a value of a kind has; for a value of any kind all there are.</summary>
    public ImmutableSortedDictionary<string, Type> Members(Type type)
    {
        if (type == Any) return _all.Value;
        if (_members.TryGetValue(type, out var known)) return known;
        return _members[type] = IsText(type) || type == typeof(bool) ? ImmutableSortedDictionary<string, Type>.Empty
            : Element(type) is not null ? OfList
            : Properties(type)
                .ToImmutableSortedDictionary(p => Written(p.Name), p => Bare(p.PropertyType), StringComparer.Ordinal);
    }

    /// <summary>The kind of a list's elements; null for what is no list.</summary>
    public static Type? Element(Type type) =>
        type == Any || type == Told ? type
        : type == typeof(string) ? null
        : type.GetInterfaces()
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    /// <summary>True for what can be written on a page.</summary>
    public static bool IsText(Type type) =>
        type == Any || type == Told || type == typeof(string) || type == typeof(Html)
        || type == typeof(int) || type == typeof(long) || type == typeof(decimal);

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static PropertyInfo[] Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
}
