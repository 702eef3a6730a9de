using System.Text;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// A text with each letter and its marks as one character, where there is one: <c>ö</c>, and not <c>o</c> with a mark after it.
/// Unicode calls that NFC. Not <c>string.Normalize</c>: in a program without the tables of cultures, as the command is, it does
/// nothing. A mark is joined with the character before it alone, which gives NFC for whatever is NFC or NFD.
/// </summary>
internal static class ComposedText
{
    /// <summary>No character below is joined with the one before it.</summary>
    private const char FirstMark = '\u0300';

    private const int FirstSyllable = 0xAC00, FirstLead = 0x1100, FirstVowel = 0x1161, BeforeFirstTail = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TailCount = 28, SyllableCount = LeadCount * VowelCount * TailCount;

    /// <summary>Each mark, the characters that it is joined with, and what they become. Those that take no room of their own, or are written from the right, by number.</summary>
    private static readonly (string Mark, string Letters, string Composed)[] Table =
    [
        ("\u0300", "AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYyἀἁἈἉἐἑἘἙἠἡἨἩἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩαεηιουωΑΕΗ᾿ϊΙ῾ϋΥ¨ΟΩ", "ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳἂἃἊἋἒἓἚἛἢἣἪἫἲἳἺἻὂὃὊὋὒὓὛὢὣὪὫὰὲὴὶὸὺὼᾺῈῊ῍ῒῚ῝ῢῪ῭ῸῺ"),
        ("\u0301", "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØø¨ΑΕΗΙΟΥΩϊαεηιϋουωϒГКгкÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯưἀἁἈἉἐἑἘἙἠἡἨἩἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩ᾿῾", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿ΅ΆΈΉΊΌΎΏΐάέήίΰόύώϓЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứἄἅἌἍἔἕἜἝἤἥἬἭἴἵἼἽὄὅὌὍὔὕὝὤὥὬὭ῎῞"),
        ("\u0302", "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"),
        ("\u0303", "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
        ("\u0304", "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyИиУуGgḶḷṚṛαΑιΙυΥ", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳӢӣӮӯḠḡḸḹṜṝᾱᾹῑῙῡῩ"),
        ("\u0306", "AaEeGgIiOoUuУИиуЖжАаЕеȨȩẠạαΑιΙυΥ", "ĂăĔĕĞğĬĭŎŏŬŭЎЙйўӁӂӐӑӖӗḜḝẶặᾰᾸῐῘῠῨ"),
        ("\u0307", "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ"),
        ("\u0308", "AEIOUaeiouyYΙΥιυϒЕІеіАаӘәЖжЗзИиОоӨөЭэУуЧчЫыHhÕõŪūWwXxt", "ÄËÏÖÜäëïöüÿŸΪΫϊϋϔЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӬӭӰӱӴӵӸӹḦḧṎṏṺṻẄẅẌẍẗ"),
        ("\u0309", "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
        ("\u030A", "AaUuwy", "ÅåŮůẘẙ"),
        ("\u030B", "OoUuУу", "ŐőŰűӲӳ"),
        ("\u030C", "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"),
        ("\u030F", "AaEeIiOoRrUuѴѵ", "ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ"),
        ("\u0311", "AaEeIiOoRrUu", "ȂȃȆȇȊȋȎȏȒȓȖȗ"),
        ("\u0313", "αΑεΕηΗιΙοΟυωΩρ", "ἀἈἐἘἠἨἰἸὀὈὐὠὨῤ"),
        ("\u0314", "αΑεΕηΗιΙοΟυΥωΩρΡ", "ἁἉἑἙἡἩἱἹὁὉὑὙὡὩῥῬ"),
        ("\u031B", "OoUu", "ƠơƯư"),
        ("\u0323", "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ"),
        ("\u0324", "Uu", "Ṳṳ"),
        ("\u0325", "Aa", "Ḁḁ"),
        ("\u0326", "SsTt", "ȘșȚț"),
        ("\u0327", "CcGgKkLlNnRrSsTtEeDdHh", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"),
        ("\u0328", "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
        ("\u032D", "DdEeLlNnTtUu", "ḒḓḘḙḼḽṊṋṰṱṶṷ"),
        ("\u032E", "Hh", "Ḫḫ"),
        ("\u0330", "EeIiUu", "ḚḛḬḭṴṵ"),
        ("\u0331", "BbDdKkLlNnRrTtZzh", "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"),
        ("\u0338", "←→↔⇐⇔⇒∃∈∋∣∥∼≃≅≈=≡≍<>≤≥≲≳≶≷≺≻⊂⊃⊆⊇⊢⊨⊩⊫≼≽⊑⊒⊲⊳⊴⊵", "↚↛↮⇍⇎⇏∄∉∌∤∦≁≄≇≉≠≢≭≮≯≰≱≴≵≸≹⊀⊁⊄⊅⊈⊉⊬⊭⊮⊯⋠⋡⋢⋣⋪⋫⋬⋭"),
        ("\u0342", "ἀἁἈἉἠἡἨἩἰἱἸἹὐὑὙὠὡὨὩα¨η᾿ιϊ῾υϋω", "ἆἇἎἏἦἧἮἯἶἷἾἿὖὗὟὦὧὮὯᾶ῁ῆ῏ῖῗ῟ῦῧῶ"),
        ("\u0345", "ἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὰαάᾶΑὴηήῆΗὼωώῶΩ", "ᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯᾲᾳᾴᾷᾼῂῃῄῇῌῲῳῴῷῼ"),
        ("\u0653", "\u0627", "\u0622"),
        ("\u0654", "\u0627\u0648\u064A\u06D5\u06C1\u06D2", "\u0623\u0624\u0626\u06C0\u06C2\u06D3"),
        ("\u0655", "\u0627", "\u0625"),
        ("\u093C", "नरळ", "ऩऱऴ"),
        ("\u09BE", "\u09C7", "\u09CB"),
        ("\u09D7", "\u09C7", "\u09CC"),
        ("\u0B3E", "\u0B47", "\u0B4B"),
        ("\u0B56", "\u0B47", "\u0B48"),
        ("\u0B57", "\u0B47", "\u0B4C"),
        ("\u0BBE", "\u0BC6\u0BC7", "\u0BCA\u0BCB"),
        ("\u0BD7", "ஒ\u0BC6", "ஔ\u0BCC"),
        ("\u0C56", "\u0C46", "\u0C48"),
        ("\u0CC2", "\u0CC6", "\u0CCA"),
        ("\u0CD5", "\u0CBF\u0CC6\u0CCA", "\u0CC0\u0CC7\u0CCB"),
        ("\u0CD6", "\u0CC6", "\u0CC8"),
        ("\u0D3E", "\u0D46\u0D47", "\u0D4A\u0D4B"),
        ("\u0D57", "\u0D46", "\u0D4C"),
        ("\u0DCA", "\u0DD9\u0DDC", "\u0DDA\u0DDD"),
        ("\u0DCF", "\u0DD9", "\u0DDC"),
        ("\u0DDF", "\u0DD9", "\u0DDE"),
        ("\u102E", "ဥ", "ဦ"),
        ("\u1B35", "ᬅᬇᬉᬋᬍᬑ\u1B3A\u1B3C\u1B3E\u1B3F\u1B42", "ᬆᬈᬊᬌᬎᬒ\u1B3B\u1B3D\u1B40\u1B41\u1B43"),
        ("\u3099", "かきくけこさしすせそたちつてとはひふへほうゝカキクケコサシスセソタチツテトハヒフヘホウワヰヱヲヽ", "がぎぐげござじずぜぞだぢづでどばびぶべぼゔゞガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺヾ"),
        ("\u309A", "はひふへほハヒフヘホ", "ぱぴぷぺぽパピプペポ"),
    ];

    private static readonly Lazy<Dictionary<(char, char), char>> Composed = new(() => Table
        .SelectMany(row => row.Letters.Zip(row.Composed, (letter, composed) => (Pair: (letter, row.Mark[0]), composed)))
        .ToDictionary(entry => entry.Pair, entry => entry.composed));

    /// <summary>The text; the same object where nothing is to be joined.</summary>
    public static string Of(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] >= FirstMark && Join(text[i - 1], text[i]) is not null)
                return Compose(text);
        }

        return text;
    }

    private static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (composed.Length > 0 && Join(composed[composed.Length - 1], character) is { } joined)
                composed[composed.Length - 1] = joined;
            else
                composed.Append(character);
        }

        return composed.ToString();
    }

    private static char? Join(char letter, char mark)
    {
        if (JoinSyllable(letter, mark) is { } syllable)
            return syllable;
        return mark >= FirstMark && Composed.Value.TryGetValue((letter, mark), out var composed) ? composed : null;
    }

    /// <summary>The syllables of Korean are counted, not listed: a consonant and a vowel, then perhaps another consonant.</summary>
    private static char? JoinSyllable(char letter, char mark)
    {
        var (lead, vowel, tail) = (letter - FirstLead, mark - FirstVowel, mark - BeforeFirstTail);
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
            return (char)(FirstSyllable + (((lead * VowelCount) + vowel) * TailCount));

        var open = letter - FirstSyllable;
        return open is >= 0 and < SyllableCount && open % TailCount == 0 && tail is > 0 and < TailCount ? (char)(letter + tail) : null;
    }
}
