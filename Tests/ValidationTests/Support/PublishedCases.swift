/// All published answers that the project set out to meet, by name.
enum PublishedCases {
  static let names = """
    mm1_rho80_Wq
    mm1_rho80_Lq
    mm1_rho80_P_T_gt_10
    mmc_100per30min_AHT180_s14_Pwait
    mmc_100per30min_AHT180_s14_ASA
    mmc_100per30min_AHT180_s14_SL
    mmc_contactcenters_MMC_stationary_Pwait
    mmc_contactcenters_MMC_stationary_ASA
    mmc_contactcenters_MMC_stationary_SL
    mmc_jobcenter_hotline_s6_Pwait
    mmc_jobcenter_hotline_s6_ASA
    mmc_jobcenter_hotline_s6_SL
    erlangB_a8_s10
    erlangB_a8_s10_exp
    erlangA_MMCAb_Pab
    erlangA_MMCAb_ASA_served
    erlangA_MMCAb_SL_served_le_t_over_all
    erlangA_MMCAb_occupancy
    mmnG_uniform_Pab
    mmnG_uniform_EW
    mmnG_uniform_Pwait
    mmnG_erlang2_Pab
    mmnG_erlang2_EW
    mmnG_erlang2_Pwait
    mmnG_deterministic_Pab
    mmnG_deterministic_EW
    mmnG_deterministic_Pwait
    mmnG_hyperexp2_Pab
    mmnG_hyperexp2_EW
    mmnG_hyperexp2_Pwait
    mg1_det_rho0.75_Wq
    mg1_exp_rho0.75_Wq
    mg1_lognormal_cv1.2_rho0.75_Wq
    mg1_nonpreempt_W1
    mg1_nonpreempt_W2
    mg1_vacation_email_blend_Wq
    mmc_nonpreempt_W1
    mmc_nonpreempt_W2
    HL_ER_nonpreempt_s1_class1_Wq_h
    HL_ER_nonpreempt_s1_class2_Wq_h
    HL_ER_nonpreempt_s1_class3_Wq_h
    dm1_rho0.8_Wq
    mdc_c1_rho0.8_Wq
    mdc_c5_rho0.9_Wq
    mm1_retrial_orbit
    mm1_retrial_busy
    mm3_retrial_block
    mm3_retrial_orbit
    erlangA_redial_lam_eff
    erlangA_redial_Pab_attempt
    erlangA_redial_EW
    erlangA_redial_lost
    erlangA_redial_occ
    erlangA_redial_EO
    email_chaser_first
    repeat_contact_geometric
    erlangR_wait
    erlangR_content
    bhulai_koole_c6_wait
    bhulai_koole_c6_throughput
    bhulai_koole_c10_wait
    bhulai_koole_c10_throughput
    mxm1_batch4_L
    gamma_busyness_sd_a10
    gamma_busyness_sd_a400
    mt_m_inf_sin_t6
    mt_m_inf_sin_t12
    mt_m_inf_sin_t18
    mt_m_st_M_theta_eq_mu_delayprob
    mt_m_s_M_day_abandoned
    mt_m_s_M_day_immediate
    mt_m_s_M_day_meanwait
    appt_equal20_noshow0_meanwait
    appt_equal20_noshow0_lastwait
    appt_equal20_noshow0_end
    appt_equal16_overbook_noshow20_meanwait
    appt_equal16_overbook_noshow20_lastwait
    appt_equal16_overbook_noshow20_end
    phone_email_reserve0_Pab
    phone_email_reserve0_Wp
    phone_email_reserve0_We
    phone_email_reserve0_occ
    phone_email_reserve1_Pab
    phone_email_reserve1_Wp
    phone_email_reserve1_We
    phone_email_reserve1_occ
    mm1_fifo_wait_sd
    mm1_siro_wait_sd
    jsq2_EN
    CC_MMC:contacts in target per day
    CC_MMC:service level
    CC_MMC:speed of answer (min)
    CC_MMC:occupancy (until close)
    CC_MMCAb:abandoned per day
    CC_MMCAb:contacts in target per day
    CC_MMCAb:speed of answer of served (min)
    CC_MMCAb:SL in target/served
    CC_MMCAb:SL in target/(served+abandoned after AWT)
    CC_MMCAb:occupancy
    CC_MMCBlocked:blocked per day
    CC_MMCBlocked:contacts in target per day
    CC_MMCBlocked:SL of served
    CC_MMCBlocked:speed of answer (min)
    CC_MMCBlocked:occupancy
    SSJ_CallCenter:arrivals per day
    SSJ_CallCenter:sd of arrivals per day
    SSJ_CallCenter:sum of waits / 1660 (s)
    SSJ_CallCenter:waits < 20 s / 1660
    SSJ_CallCenter:lost / 1660
    CC_Telethon:arrivals per week
    CC_Telethon:served
    CC_Telethon:abandoned
    CC_Telethon:messages
    CC_Telethon:disconnected at close
    CC_Telethon:in target (<1 min)
    CC_Telethon:speed of answer (min)
    CC_Telethon:busy time / scheduled time (%)
    CC_Bank:SL savings (% of arrivals)
    CC_Bank:SL checking (%)
    CC_Bank:SL balance (%)
    CC_Bank:wait balance / arrival (min)
    CC_Bank:abandoned balance
    CC_Bank:blocked balance
    CC_Bank:occupancy savings spec (%)
    CC_Bank:occupancy checking spec (%)
    CC_SimpleMSK:served
    CC_SimpleMSK:abandoned
    CC_SimpleMSK:SL served in target/(served+abandoned after AWT)
    CC_SimpleMSK:type0 period0 in target
    CC_SimpleMSK:type0 period1 in target
    CC_SimpleMSK:type1 period1 in target
    CC_SimpleMSK:type2 period1 in target
    CC_SimpleMSK:occupancy pool 0, first 360 min
    CC_Blend:tried outbound calls
    CC_Blend:inbound arrivals
    CC_Blend:outbound reached
    CC_Blend:inbound served
    CC_Blend:outbound served
    CC_Blend:inbound abandoned
    CC_Blend:outbound mismatched (abandoned)
    CC_Blend:inbound not in 20 s target
    CC_Blend:occupancy inbound pool (%)
    CC_Blend:occupancy blend pool (%)
    CC_Blend:inbound mean wait (min)
    CC_Blend:inbound with positive wait
    SSJ_BankEv:served per day
    SSJ_BankEv:total waiting per day (h)
    finite_MMC:mean wait per arrival (min)
    finite_MMC:occupancy until close
    finite_MMC:fraction served without waiting
    empirical_linear_law
    """.split(separator: "\n").map(String.init)
}
