# Completion for bash. Subcommands, options and the words of options come from the program's help, so
# that this file knows none of them.
_parkwright() {
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} sub="" each help
  for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $each in
    -*) ;;
    *) sub=$each; break ;;
    esac
  done
  COMPREPLY=()
  help=$("${COMP_WORDS[0]}" --lang en $sub --help 2>/dev/null) || return
  case $previous in
  --as | --color-by | --hide | --layer)
    # "… one, two, three" at the end of the option's line
    help=$(sed -n "s/^ *$previous TEXT.*: \(.*\)$/\1/p" <<<"$help" | tr -d ',')
    COMPREPLY=($(compgen -W "$help" -- "$word"))
    return
    ;;
  --lang) COMPREPLY=($(compgen -W "zh_CN en" -- "$word")); return ;;
  --correction) COMPREPLY=($(compgen -W "gcj02 bd09" -- "$word")); return ;;
  --csv-geometry) COMPREPLY=($(compgen -W "wkt centroid" -- "$word")); return ;;
  --sample)
    help=$("${COMP_WORDS[0]}" samples 2>/dev/null | sed -n 's/^\([^ :][^:]*\):.*/\1/p')
    COMPREPLY=($(compgen -W "$help" -- "$word"))
    return
    ;;
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$(grep -o -- '--[a-z-]*' <<<"$help" | sort -u)" -- "$word"))
  elif [[ -z $sub ]]; then
    help=$(sed -n '/^Subcommands:/,/^$/s/^  \([a-z]*\) .*/\1/p' <<<"$help")
    COMPREPLY=($(compgen -W "$help" -- "$word") $(compgen -f -X '!*.gpkg' -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _parkwright parkwright
