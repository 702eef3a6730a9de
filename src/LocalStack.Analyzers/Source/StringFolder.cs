using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Works out what string an expression stands for: concatenations, interpolations, constants of other members and
/// assemblies, <c>string.Concat/Join/Format</c>, chains of <c>Append</c>, arrays of characters and bytes, and variables
/// that are assigned once. What is not known becomes a gap; what is known, but not where it comes to stand, stands between
/// gaps, so that no part of the expression is left out.
/// </summary>
internal sealed class StringFolder(Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>How far from one variable to the next is followed.</summary>
    private const int MaxHops = 8;

    /// <summary>
    /// No credential needs more. All that is written out in the expression itself is read; what comes from elsewhere, or
    /// comes again, is left out behind this.
    /// </summary>
    private const int MaxLength = 64 * 1024;

    /// <summary>Bounds the work on constants that are made of constants, each several times.</summary>
    private const int MaxSteps = 100_000;

    /// <summary>An expression of which nothing is known.</summary>
    private static readonly ExpressionSyntax Unknown = SyntaxFactory.ThisExpression();

    private static readonly ExpressionSyntax LineEnd =
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("\n"));

    /// <summary>What is between the keys of a path.</summary>
    private static readonly ExpressionSyntax KeyDelimiter =
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(":"));

    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly SingleAssignment _assignments = new(cancellationToken);
    private int _steps;

    /// <summary>The semantic model of a tree; one each, made when it is asked for.</summary>
    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
#pragma warning disable RS1030 // Only the trees with a candidate are bound, and of them only the expressions that are asked for.
            _models[tree] = model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        }

        return model;
    }

    /// <summary>The value of an expression.</summary>
    public FoldedString Fold(ExpressionSyntax expression)
    {
        _steps = 0;
        return Fold(expression, use: null, origin: null, hops: 0);
    }

    /// <summary>The expression that a variable, field or property has for its value, if it is only one.</summary>
    public ExpressionSyntax? ValueOf(ISymbol symbol)
    {
        // A constant of another project has its declaration in a compilation that is not this one.
        var value = _assignments.Of(symbol);
        return value is not null && compilation.ContainsSyntaxTree(value.SyntaxTree) ? value : null;
    }

    /// <summary>What declares a symbol, if that is one place of this compilation.</summary>
    public SyntaxNode? DeclarationOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is { Length: 1 } references && compilation.ContainsSyntaxTree(references[0].SyntaxTree)
            ? references[0].GetSyntax(cancellationToken)
            : null;

    private FoldedString Fold(ExpressionSyntax expression, SyntaxNode? use, SyntaxNode? origin, int hops)
    {
        var folded = new FoldedString();
        Fold(folded, expression, use, origin, hops);
        return folded;
    }

    /// <param name="folded">Receives the value.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="use">Where the value is used, when the expression is that of a variable; else the expression itself.</param>
    /// <param name="origin">The declaration that the value comes from, likewise.</param>
    /// <param name="hops">How many variables have been followed.</param>
    private void Fold(FoldedString folded, ExpressionSyntax expression, SyntaxNode? use, SyntaxNode? origin, int hops)
    {
        // The operands wait on a list: ten thousand of them would be as many calls.
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(expression);
        while (pending.Count > 0 && (use is null || !IsFull(folded)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = pending.Pop();
            switch (next)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    pending.Push(suppressed.Operand);
                    break;
                case CastExpressionSyntax cast:
                    pending.Push(cast.Expression);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } concatenation:
                    pending.Push(concatenation.Right);
                    pending.Push(concatenation.Left);
                    break;
                case LiteralExpressionSyntax literal:
                    FoldLiteral(folded, literal, use, origin);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    FoldInterpolation(folded, interpolated, use, origin, hops);
                    break;
                case InvocationExpressionSyntax call:
                    FoldCall(folded, call, pending, use, origin, hops);
                    break;
                case ObjectCreationExpressionSyntax creation when FoldableExpression.IsStringOrBuilder(creation.Type):
                    PushAll(pending, creation.ArgumentList?.Arguments.Select(argument => argument.Expression) ?? []);
                    break;
                case ArrayCreationExpressionSyntax { Initializer: { } elements }:
                    PushAll(pending, elements.Expressions);
                    break;
                case ImplicitArrayCreationExpressionSyntax array:
                    PushAll(pending, array.Initializer.Expressions);
                    break;
                case StackAllocArrayCreationExpressionSyntax { Initializer: { } elements }:
                    PushAll(pending, elements.Expressions);
                    break;
                case InitializerExpressionSyntax initializer:
                    PushAll(pending, initializer.Expressions);
                    break;
                case CollectionExpressionSyntax collection:
                    PushAll(pending, collection.Elements.Select(ElementOf));
                    break;
                case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                    FoldName(folded, next, use, origin, hops);
                    break;
                default:
                    folded.AddGap(use ?? next);
                    break;
            }
        }
    }

    /// <summary>Whether enough is known, or enough work was done; each question counts as a step of it.</summary>
    private bool IsFull(FoldedString folded) => folded.Length >= MaxLength || _steps++ >= MaxSteps;

    private static ExpressionSyntax ElementOf(CollectionElementSyntax element) => element switch
    {
        ExpressionElementSyntax single => single.Expression,
        SpreadElementSyntax spread => spread.Expression,
        _ => Unknown,
    };

    private static void PushAll(Stack<ExpressionSyntax> pending, IEnumerable<ExpressionSyntax> expressions)
    {
        foreach (var expression in expressions.Reverse())
            pending.Push(expression);
    }

    private static void FoldLiteral(FoldedString folded, LiteralExpressionSyntax literal, SyntaxNode? use, SyntaxNode? origin)
    {
        switch (literal.Token.Value)
        {
            case string text:
                folded.Add(text, use, origin, literal);
                break;
            case char character:
                folded.Add(character.ToString(), use, origin, literal);
                break;
            case int and > 0 and < 128 and var code:
                folded.Add(((char)code).ToString(), use, origin, literal);
                break;
            default:
                folded.AddGap(use ?? literal);
                break;
        }
    }

    private void FoldInterpolation(
        FoldedString folded, InterpolatedStringExpressionSyntax interpolated, SyntaxNode? use, SyntaxNode? origin, int hops)
    {
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
                folded.Add(text.TextToken.ValueText, use, origin, text);
            else if (content is InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole && hops < MaxHops)
                Fold(folded, hole.Expression, use, origin, hops + 1);
            else
                folded.AddGap(use ?? content);
        }
    }

    private void FoldCall(
        FoldedString folded,
        InvocationExpressionSyntax call,
        Stack<ExpressionSyntax> pending,
        SyntaxNode? use,
        SyntaxNode? origin,
        int hops)
    {
        var arguments = call.ArgumentList.Arguments;
        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        switch (FoldableExpression.MethodName(call))
        {
            case "nameof" when FoldableExpression.IsNameOf(call):
                folded.AddSymbolName(NamedBy(arguments[0].Expression), use, origin, call);
                break;
            case var _ when receiver is not null && TextMethods.KeepsText(call):
                pending.Push(receiver);
                break;
            case var _ when receiver is not null && hops < MaxHops && FoldableExpression.Replaces(call):
                FoldReplacement(folded, receiver, arguments, use, origin, hops);
                break;
            case var _ when FoldableExpression.FormattedBy(call) is { } formatted:
                pending.Push(formatted);
                break;
            case var _ when receiver is not null && FoldableExpression.Replaces(call):
                pending.Push(receiver);
                break;
            case BuiltTexts.Character when BuiltTexts.RunFrom(call) is { Count: > 1 } run:
                PushAll(pending, run);
                break;
            case "Append" or "Concat" when receiver is not null && arguments.Count == 1 && !IsStringType(receiver):
                PushAll(pending, Joined(receiver, arguments[0].Expression));
                break;
            case "AppendLine" when receiver is not null && arguments.Count <= 1:
                PushAll(pending, [receiver, .. arguments.Select(argument => argument.Expression), LineEnd]);
                break;
            case "Concat" or "GetBytes" or "GetString":
                PushAll(pending, arguments.SelectMany(argument => Spread(argument.Expression)));
                break;
            case "Join" when arguments.Count > 1 && hops < MaxHops:
                FoldJoin(folded, arguments[0].Expression, arguments.Skip(1), use, origin, hops);
                break;
            case var _ when hops < MaxHops && FoldableExpression.JoinsKeys(call):
                FoldJoin(folded, KeyDelimiter, arguments, use, origin, hops);
                break;
            case var method when arguments.Count > 0 && hops < MaxHops && (method == "Format" || FoldableExpression.Formats(call)):
                FoldFormat(folded, arguments, use, origin, hops);
                break;
            case "AppendFormat" when receiver is not null && arguments.Count > 0 && hops < MaxHops:
                Fold(folded, receiver, use, origin, hops + 1);
                FoldFormat(folded, arguments, use, origin, hops);
                break;
            case var method when FoldableExpression.Combines(method):
                PushAll(pending, [receiver ?? Unknown, .. arguments.SelectMany(argument => new[] { Unknown, argument.Expression }), Unknown]);
                break;
            default:
                folded.AddGap(use ?? call);
                break;
        }
    }

    /// <summary>What follows what; the items of a list that is written out are lines of their own.</summary>
    private static IEnumerable<ExpressionSyntax> Joined(ExpressionSyntax receiver, ExpressionSyntax added)
    {
        var parts = Spread(receiver).Concat(Spread(added)).ToList();
        var areApart = parts.Count > 2 || !parts.Contains(receiver) || !parts.Contains(added);
        return areApart ? parts.SelectMany(part => new[] { part, LineEnd }) : parts;
    }

    private static bool IsStringType(ExpressionSyntax receiver) =>
        receiver is TypeSyntax type && FoldableExpression.IsStringOrBuilder(type);

    private static string NamedBy(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>The elements, where an array is written out; else the expression.</summary>
    private static IEnumerable<ExpressionSyntax> Spread(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } elements } => elements.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements.Select(ElementOf),
        _ => [expression],
    };

    private void FoldJoin(
        FoldedString folded, ExpressionSyntax separator, IEnumerable<ArgumentSyntax> arguments, SyntaxNode? use, SyntaxNode? origin, int hops)
    {
        var given = arguments.Select(argument => argument.Expression).ToList();
        var parts = given.SelectMany(PartsOf).ToList();
        // One that is not written out holds any number of parts.
        if (parts.Count == 1 && parts[0].Part == given[0])
            parts.Add((Unknown, HeldBy: null));

        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0 && !IsFull(folded))
                Fold(folded, separator, use, origin, hops + 1);
            var (part, heldBy) = parts[i];
            if (heldBy is null)
                Fold(folded, part, use, origin, hops + 1);
            else if (!IsFull(folded))
                Fold(folded, part, use ?? heldBy, origin ?? part, hops + 1);
        }
    }

    /// <summary>The parts that an argument gives to a list, with the variable that holds them, if one does.</summary>
    private IEnumerable<(ExpressionSyntax Part, ExpressionSyntax? HeldBy)> PartsOf(ExpressionSyntax argument)
    {
        var list = argument is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && ModelOf(argument.SyntaxTree).GetSymbolInfo(argument, cancellationToken).Symbol is { } symbol
                ? ValueOf(symbol)
                : null;
        return list is not null && ListItems.Of(list) is { } items
            ? items.Select(item => (item, (ExpressionSyntax?)argument))
            : Spread(argument).Select(item => (item, (ExpressionSyntax?)null));
    }

    private void FoldReplacement(
        FoldedString folded, ExpressionSyntax receiver, SeparatedSyntaxList<ArgumentSyntax> arguments, SyntaxNode? use, SyntaxNode? origin, int hops)
    {
        var text = Fold(receiver, use, origin, hops + 1);
        var value = text.Value;
        var replaced = Fold(arguments[0].Expression, use, origin, hops + 1).Value;
        var start = 0;
        for (var at = IndexOf(replaced, start); at >= 0; at = IndexOf(replaced, start))
        {
            folded.Add(text, start, at);
            start = at + replaced.Length;
            if (!IsFull(folded))
                Fold(folded, arguments[1].Expression, use, origin, hops + 1);
        }

        folded.Add(text, start, value.Length);

        int IndexOf(string part, int from) => part.Length == 0 ? -1 : value.IndexOf(part, from, StringComparison.Ordinal);
    }

    /// <summary>
    /// <c>{0}</c> becomes the argument; a format with alignment or format strings is not followed, and the arguments that it
    /// leaves over come behind it.
    /// </summary>
    private void FoldFormat(
        FoldedString folded, SeparatedSyntaxList<ArgumentSyntax> arguments, SyntaxNode? use, SyntaxNode? origin, int hops)
    {
        var first = 0;
        // A format provider comes before the format.
        if (arguments.Count > 1 && !IsString(arguments[first].Expression))
            first++;
        var format = Fold(arguments[first].Expression, use, origin, hops + 1);
        var text = format.Value;
        var used = new HashSet<int>();
        var start = 0;
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] != '{' || !char.IsDigit(text[i + 1]) || text[i + 2] != '}')
                continue;

            folded.Add(format, start, i);
            start = i + 3;
            var index = first + 1 + (text[i + 1] - '0');
            if (index < arguments.Count && (used.Add(index) || !IsFull(folded)))
                Fold(folded, arguments[index].Expression, use, origin, hops + 1);
            else
                folded.AddGap(use ?? arguments[first]);
        }

        folded.Add(format, start, text.Length);
        for (var i = first + 1; i < arguments.Count; i++)
        {
            if (used.Add(i))
            {
                folded.AddGap(use ?? arguments[i]);
                Fold(folded, arguments[i].Expression, use, origin, hops + 1);
            }
        }
    }

    private bool IsString(ExpressionSyntax expression) =>
        ModelOf(expression.SyntaxTree).GetTypeInfo(expression, cancellationToken).Type?.SpecialType == SpecialType.System_String;

    /// <summary>Where a value is written; a variable that only gives another one's value says nothing of that.</summary>
    private static ExpressionSyntax? OriginIn(ExpressionSyntax value) =>
        TextMethods.TextOf(value) is var text && text is IdentifierNameSyntax or MemberAccessExpressionSyntax ? null : text;

    /// <summary>A constant gives its value; a variable that is assigned once, the value of that assignment.</summary>
    private void FoldName(FoldedString folded, ExpressionSyntax name, SyntaxNode? use, SyntaxNode? origin, int hops)
    {
        var model = ModelOf(name.SyntaxTree);
        var symbol = hops < MaxHops ? model.GetSymbolInfo(name, cancellationToken).Symbol : null;
        var value = symbol is null ? null : ValueOf(symbol);
        if (symbol is IPropertySymbol { Name: "NewLine", ContainingType.Name: "Environment" })
            folded.Add("\n", use, origin, name);
        else if (symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum })
            folded.AddSymbolName(symbol.Name, use, origin, name);
        else if (value is not null)
            Fold(folded, value, use ?? name, origin ?? OriginIn(value), hops + 1);
        else if (symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: string or char } constant)
            folded.Add(constant.ConstantValue.ToString(), use, origin, name);
        else
            folded.AddGap(use ?? name);
    }
}
