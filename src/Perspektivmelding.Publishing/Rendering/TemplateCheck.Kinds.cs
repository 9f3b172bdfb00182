using System.Collections.Immutable;
using Perspektivmelding.Diagnostics;
using Scriban.Syntax;

namespace Perspektivmelding.Rendering;

/// <content>What kind of value each expression gives.</content>
internal sealed partial class TemplateCheck
{
    // Beside «+»: signs that give yes or no. The rest can make much of little («'x' * 9999999», «1..9999999»).
    private static readonly ImmutableArray<ScriptBinaryOperator> Yields =
    [
        ScriptBinaryOperator.And, ScriptBinaryOperator.Or,
        ScriptBinaryOperator.CompareEqual, ScriptBinaryOperator.CompareNotEqual,
        ScriptBinaryOperator.CompareLess, ScriptBinaryOperator.CompareLessOrEqual,
        ScriptBinaryOperator.CompareGreater, ScriptBinaryOperator.CompareGreaterOrEqual,
    ];

    // What kind of value an expression is; anything, where that cannot be told or has been refused.
    private Type Kind(ScriptNode? expression, Scope scope)
    {
        switch (expression)
        {
            case ScriptVariableGlobal variable: return Name(variable, scope);
            case ScriptMemberExpression { Target: ScriptVariableGlobal { Name: "for" }, Member: { } turn }:
                if (!scope.InLoop)
                    Add(Catalogue.MalNavn, turn, scope, $"«for.{turn.Name}» gjelder bare mellom for og end", null);
                return turn.Name is "index" or "rindex" or "length" ? typeof(int) : typeof(bool);
            case ScriptMemberExpression { Target: { } target, Member: { } member }:
                return Member(target, member, scope);
            case ScriptIndexerExpression { Target: { } target, Index: { } index }:
                Kind(index, scope);
                return TemplateTypes.Element(Kind(target, scope)) ?? TemplateTypes.Any;
            case ScriptLiteral literal: return literal.Value?.GetType() ?? TemplateTypes.Any;
            case ScriptNestedExpression nested: return Kind(nested.Expression, scope);
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not:
                Kind(not.Right, scope);
                return typeof(bool);
            case ScriptBinaryExpression { Operator: var sign } binary
                when sign == ScriptBinaryOperator.Add || Yields.Contains(sign):
                Kind(binary.Left, scope);
                Kind(binary.Right, scope);
                return sign == ScriptBinaryOperator.Add ? TemplateTypes.Any : typeof(bool);
            case ScriptConditionalExpression choice:
                Kind(choice.Condition, scope);
                var (one, other) = (Kind(choice.ThenValue, scope), Kind(choice.ElseValue, scope));
                return one == other ? one : TemplateTypes.Any;
            case ScriptInterpolatedStringExpression text:
                foreach (var part in text.Parts)
                    Kind(part is ScriptInterpolatedExpression { Expression: { } inner } ? inner : part, scope);
                return typeof(string);
            case ScriptFunctionCall call: return Call(call.Target, call.Arguments, call, scope);
            case ScriptPipeCall { From: { } from, To: { } to }:
                Kind(from, scope);
                return to is ScriptFunctionCall further
                    ? Call(further.Target, further.Arguments, to, scope) : Call(to, [], to, scope);
            case null: return TemplateTypes.Any;
            default: return Refuse(expression, scope);
        }
    }

    private Type Name(ScriptVariable variable, Scope scope)
    {
        if (scope.Names.TryGetValue(variable.Name, out var type)) return type;
        if (TemplateFunctions.Reserved.Contains(variable.Name)) return Refuse(variable, scope);
        if (scope.IsOpen) return TemplateTypes.Any;
        // A value that other places give is missing where the part is put in; else the part has the wrong name.
        if (scope.Part is { } part && Given(part).Contains(variable.Name))
            _faults.Add(Catalogue.MalNavn.At(
                scope.From, $"delen «{part}» trenger «{variable.Name}», som ikke er gitt her",
                $"Skriv {variable.Name}: og verdien."));
        else
            Add(Catalogue.MalNavn, variable, scope,
                $"«{variable.Name}» finnes ikke {(scope.Part is null ? "på siden" : "i delen")}",
                NearestName.HintOrList(variable.Name, scope.Names.Keys) ?? TemplateWords.Guide);
        return TemplateTypes.Told;
    }

    private Type Member(ScriptExpression target, ScriptVariable member, Scope scope)
    {
        var type = Kind(target, scope);
        if (type == TemplateTypes.Told) return type;
        var members = _types.Members(type);
        if (members.TryGetValue(member.Name, out var kind)) return kind;
        Add(Catalogue.MalNavn, member, scope, $"«{member.Name}» finnes ikke i «{Source(target, scope)}»",
            NearestName.HintOrList(member.Name, members.Keys) ?? TemplateWords.Guide);
        return TemplateTypes.Told;
    }

    private Type Call(ScriptNode? target, IEnumerable<ScriptExpression> arguments, ScriptNode call, Scope scope)
    {
        var given = arguments.ToList();
        foreach (var argument in given)
            Kind(argument is ScriptNamedArgument { Value: { } value } ? value : argument, scope);
        if (target is ScriptVariableGlobal { Name: TemplateFunctions.Text })
        {
            if (given is [ScriptLiteral { Value: string key } literal, ..] && !_texts.Has(key))
                Add(Catalogue.UkjentTekst, literal, scope, $"teksten «{key}» mangler",
                    NearestName.Hint(key, _texts.Keys));
            return typeof(string);
        }
        if (target is ScriptVariableGlobal { Name: TemplateFunctions.Include }) return Refuse(call, scope);
        if (target is ScriptMemberExpression { Target: ScriptVariableGlobal { Name: var kind }, Member.Name: var name }
            && TemplateFunctions.Borrowed.TryGetValue($"{kind}.{name}", out var type)) return type;
        Add(Catalogue.MalNavn, target ?? call, scope, $"funksjonen «{Source(target ?? call, scope)}» finnes ikke",
            NearestName.Hint(Source(target ?? call, scope), TemplateFunctions.Borrowed.Keys) ?? TemplateWords.Guide);
        return TemplateTypes.Told;
    }
}
