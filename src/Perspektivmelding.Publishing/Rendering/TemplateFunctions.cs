using Perspektivmelding.Language;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Perspektivmelding.Rendering;

/// <summary>All that a template can call. Nothing here reads a file or a clock.</summary>
internal static class TemplateFunctions
{
    /// <summary><c>{{ t 'nøkkel' år: 2027 }}</c>: a text of the theme.</summary>
    public const string Text = "t";

    /// <summary><c>{{ include 'figur' figur: f }}</c>: a part of the theme, by itself in its braces.</summary>
    public const string Include = "include";

    /// <summary>
    /// Functions of Scriban's own that templates may use, and what each gives; all are bounded by what they are given.
    /// </summary>
    public static readonly SortedDictionary<string, Type> Borrowed = new(StringComparer.Ordinal)
    {
        ["string.upcase"] = typeof(string),
        ["string.downcase"] = typeof(string),
        ["string.capitalize"] = typeof(string),
        ["array.join"] = typeof(string),
    };

    /// <summary>Names that no value can have.</summary>
    public static readonly string[] Reserved = [Text, Include, "string", "array", "for"];

    /// <summary>The functions for a theme.</summary>
    /// <param name="texts">Its words.</param>
    /// <param name="parts">Its parts, by name: a part is only found here, so no name can lead out of the theme.</param>
    public static ScriptObject Of(Texts texts, IReadOnlyDictionary<string, ScriptPage> parts) => new()
    {
        [Text] = new TextFunction(texts),
        [Include] = new PartFunction(parts),
        ["string"] = Some("string", new StringFunctions()),
        ["array"] = Some("array", new ArrayFunctions()),
    };

    private static ScriptObject Some(string kind, ScriptObject all)
    {
        var some = new ScriptObject();
        foreach (var name in Borrowed.Keys.Where(n => n.StartsWith(kind + ".", StringComparison.Ordinal)))
            some[name[(kind.Length + 1)..]] = all[name[(kind.Length + 1)..]];
        return some;
    }

    private abstract class Function : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public abstract Type ReturnType { get; }

        // No value given by name can be called «$», so none is taken for the first.
        public ScriptParameterInfo GetParameterInfo(int index) =>
            index == 0 ? new ScriptParameterInfo(typeof(string), "$") : new ScriptParameterInfo(typeof(object), "$$");

        public object? Invoke(
            TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
            ScriptBlockStatement? blockStatement)
        {
            var given = arguments.GetMembers().Where(name => name != "size")
                .Select(name => (name, arguments.TryGetValue(context, default, name, out var value) ? value : null));
            return Call(context, PageContext.Words(arguments[0]), given);
        }

        public ValueTask<object?> InvokeAsync(
            TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
            ScriptBlockStatement? blockStatement) =>
            ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

        protected abstract object? Call(
            TemplateContext context, string name, IEnumerable<(string Name, object? Value)> given);
    }

    private sealed class TextFunction(Texts texts) : Function
    {
        public override Type ReturnType => typeof(string);

        protected override object? Call(
            TemplateContext context, string name, IEnumerable<(string Name, object? Value)> given) =>
            texts[name, [.. given.Select(g => (g.Name, (Ord)PageContext.Words(g.Value)))]];
    }

    // Scriban's own include gives a string, which would be made safe once more, and reads through a loader of files.
    private sealed class PartFunction(IReadOnlyDictionary<string, ScriptPage> parts) : Function
    {
        public override Type ReturnType => typeof(void);

        protected override object? Call(
            TemplateContext context, string name, IEnumerable<(string Name, object? Value)> given)
        {
            if (!parts.TryGetValue(name, out var part)) throw new TemplateStop($"delen «{name}» finnes ikke", name);
            var values = new ScriptObject();
            foreach (var (key, value) in given) values[key] = value;
            context.PushGlobal(values);
            try
            {
                context.Evaluate(part);
                return null;
            }
            finally
            {
                context.PopGlobal();
            }
        }
    }
}
